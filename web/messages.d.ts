// What the page and the module tell each other: a kind and its fields, which go over as text.
// src/effects/wire.md says what each means. There are types here alone; no script is made of it.

export type Message =
  | ['languages', ...tags: string[]]
  | ['texts', language: string, file: string]
  | ['no-texts', language: string, reason: string]
  | ['programme', name: string, file: string, language: string, texts: string]
  | ['no-programme', name: string, reason: string]
  | ['figure', key: string, file: string]
  | ['answers', programme: string, file: string, language: string, texts: string]
  | ['annex', problem: string]
  | ['rows', ...rows: string[]]
  | ['no-store', reason: string]
  | ['stored', batch: string]
  | ['refused', batch: string, reason: string]
  | ['gone', reason: string]
  | ['newer']
  | ['setting', key: string, value: string]
  | ['setting-refused', key: string, reason: string]
  | ['place', key: string, value: string]
  | ['update-ready']
  | ['update-held']
  | ['sharing']
  | ['back']
  | ['sense', name: 'sound' | 'voice', state: 'works' | 'muted' | 'lost' | 'none']
  | ['sense', name: 'screen', state: 'works' | 'none']
  | ['aloud', state: 'over' | 'none']
  | ['sense', name: 'pocket', state: 'works' | 'bare' | 'none']
  | ['pocket-skip', number: number, at: number]
  | ['fact', key: string, value: string]
  | ['opened', purpose: string, name: string, text: string]
  | ['locked', purpose: string, name: string]
  | ['unopened', purpose: string, name: string, problem: string, place: number]
  | ['saved', name: string, how: 'shared' | 'downloaded' | 'copied']
  | ['unsaved', name: string, reason: string]
  | ['unprinted']
  | ['deleted']
  | ['undeleted', reason: string]
  | ['handout', text: string, status: string, name: string]
  | ['handout-broken', reason: string]
  | ['sealed', link: string]
  | ['unsealed', reason: string]
  | ['desk', ...DeskMessage]
  | ['hot' | 'press' | 'focus' | 'cancel', node: string]
  | ['click', node: string, value?: string]
  | ['change', node: string, value: string];

export type DeskMessage =
  | ['texts', language: string, file: string, app: string]
  | ['sharing']
  | ['key', name: string, id: string]
  | ['link', handout: string, address: string, code: string]
  | ['no-link', handout: string, reason: string]
  | ['handout', text: string]
  | ['no-handout', reason: string]
  | ['logo', picture: string]
  | ['record-key', name: string, id: string, key: string]
  | ['record-came', text: string]
  | ['record', text: string]
  | ['no-record', problem: string, id: string]
  | ['done', what: 'copied' | 'record' | 'key' | 'shared' | 'saved']
  | ['failed', reason: string];

export type Send = (...message: Message) => void;

/** What the module wants of files and of what is kept here. */
export type FileOrder =
  | ['save', name: string, type: string, text: string, way: string, passphrase: string]
  | ['open', purpose: string]
  | ['unlock', purpose: string, passphrase: string]
  | ['facts']
  | ['persist']
  | ['delete']
  | ['print'];

/** What the module wants of the page. */
export type Order =
  | FileOrder
  | ['programme', name: string, language: string]
  | ['texts', language: string]
  | ['figure', key: string]
  | ['answers', programme: string, language: string]
  | ['annex']
  | ['read']
  | ['store', batch: string, ...rows: string[]]
  | ['setting', key: string, value: string]
  | ['open-link', text: string]
  | ['cues', ...cues: string[]]
  | ['senses', sound: string, vibration: string, voice: string, track: string]
  | ['pocket', number: string, length: string, name: string, ...parts: string[]]
  | ['pocket-steer', what: string, value: string]
  | ['pocket-listen', sound: string]
  | ['awake', flag: string]
  | ['read-aloud', language: string, ...parts: string[]]
  | ['seal', key: string, text: string]
  | ['leave-for', page: string]
  | ['apply-update']
  | ['css', properties: string, scale: string]
  | ['logo', source: string, name: string]
  | ['plain', flag: string]
  | ['ready']
  | ['depth', steps: string]
  | ['scroll', y: string]
  | ['focus', id: string]
  | ['language', tag: string]
  | ['fail', reason: string]
  | ['desk', ...DeskOrder];

export type DeskOrder =
  | ['texts', language: string]
  | ['link', handout: string, signed: string]
  | ['copy', text: string, what: string]
  | ['share', title: string, words: string, address: string]
  | ['handout-open', text: string]
  | ['handout-choose']
  | ['save', name: string, handout: string]
  | ['key-make', name: string]
  | ['key-open']
  | ['key-forget']
  | ['record-key-make', name: string]
  | ['record-key-save', id: string]
  | ['record-key-open']
  | ['record-open', text: string]
  | ['record-choose']
  | ['logo'];

type FieldsOf<AnOrder> = AnOrder extends [string, ...infer Fields] ? Fields : never;

/** One function for each kind of order, which takes its fields. */
export type Handlers<AnOrder extends [string, ...string[]]> = {
  [Kind in AnOrder[0]]: (...fields: FieldsOf<Extract<AnOrder, [Kind, ...string[]]>>) => unknown;
};
