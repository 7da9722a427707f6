// What the page tells the module: a kind and its fields, which go over as text.
// src/effects/wire.md says what each means. There are types here alone; no script is made of it.

export type Message =
  | ['languages', ...tags: string[]]
  | ['texts', language: string, file: string]
  | ['no-texts', language: string, reason: string]
  | ['programme', name: string, file: string, language: string, texts: string]
  | ['no-programme', name: string, reason: string]
  | ['figure', key: string, file: string]
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
  | ['fact', key: string, value: string]
  | ['opened', purpose: string, name: string, text: string]
  | ['locked', purpose: string, name: string]
  | ['unopened', purpose: string, name: string, problem: string, place: number]
  | ['saved', name: string, how: 'shared' | 'downloaded']
  | ['unsaved', name: string, reason: string]
  | ['deleted']
  | ['undeleted', reason: string]
  | ['handout', text: string, seal: string, name: string]
  | ['handout-broken', reason: string]
  | ['desk', ...DeskMessage]
  | ['hot' | 'press' | 'focus' | 'cancel', node: string]
  | ['click', node: string, value?: string]
  | ['change', node: string, value: string];

export type DeskMessage =
  | ['texts', language: string, file: string]
  | ['sharing']
  | ['key', name: string, id: string]
  | ['link', handout: string, address: string, code: string]
  | ['no-link', handout: string, reason: string]
  | ['logo', picture: string]
  | ['done', what: 'copied' | 'shared' | 'saved']
  | ['failed', reason: string];

export type Tell = (...message: Message) => void;
