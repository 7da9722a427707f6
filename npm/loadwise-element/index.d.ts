/** What may be written on the element. A wrong value is named in the browser's console. */
export interface LoadwiseProgrammeAttributes {
  /** The address of the app, with a stroke at the end: "https://app.example/loadwise/". */
  src: string;
  /** The name of a file in the app's `programmes/`, without ".json": "pht". */
  programme?: string;
  /** A hand-out: the whole link, or what stands in it behind "#p=". */
  link?: string;
  /** "#0a7" or "#00aa77". */
  accent?: string;
  /** "en", "de", "es"; without it, as the browser. */
  lang?: string;
  /** The address of a picture, shown above the frame. */
  logo?: string;
  /** "auto": as tall as the content, up to the window; or pixels, 320 to 20000. */
  height?: 'auto' | `${number}` | `${number}px`;
  /** For "auto": pixels, 320 to 20000. */
  'max-height'?: `${number}` | `${number}px`;
}

/** Its attributes are all there is to it: set them with `setAttribute`. */
export interface LoadwiseProgrammeElement extends HTMLElement {}

/** The name that the element has. */
export declare const tagName: 'loadwise-programme';

declare global {
  interface HTMLElementTagNameMap {
    'loadwise-programme': LoadwiseProgrammeElement;
  }
}
