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

interface Navigator {
  standalone?: boolean; // Safari
}

interface IDBVersionChangeEvent {
  dataLoss?: string; // Chromium
  dataLossMessage?: string;
}
