// What browsers have that the compiler does not know of, or knows in another way.

interface Window {
  trustedTypes?: { createPolicy: (name: string, rules: object) => any };
}

// Put in when the files are put together.
declare const ANNEX_HASH: string;

// Of the script that Emscripten writes.
declare var createLoadwise: (options: object) => Promise<any>;
declare var trustedTypes: Window['trustedTypes'];
declare var webkitAudioContext: typeof AudioContext; // older Safari

type AudioSessionType =
  'auto' | 'playback' | 'transient' | 'transient-solo' | 'ambient' | 'play-and-record';

interface Navigator {
  standalone?: boolean; // Safari
  audioSession?: { type: AudioSessionType }; // Safari, from 16.4 on
}

interface IDBVersionChangeEvent {
  dataLoss?: string; // Chromium
  dataLossMessage?: string;
}
