// The orders of the clinician's desk: making links and codes, copying and sharing them, keys. What
// a hand-out says is not known here. Loaded on the desk's own page alone.

import { toLetters } from '../files/base64.mjs';
import { chooseFile, readText, saveFile } from '../files/files.mjs';
import { LinkError, makeLink, readLink } from './handout_link.mjs';
import { PictureError, smallPicture } from './small_picture.mjs';
import { KeyError, makeKey, readKey, signWith } from './signing.mjs';
import { codeOf } from './qr.mjs';
import {
  keyFile,
  keyOf,
  makeRecordKey,
  newestKey,
  openRecordKey,
  RecordKeyError,
} from './record_keys.mjs';
import { openSealed, SealError } from './sealed_record.mjs';

/** @typedef {import('./signing.mjs').Key} Key */

/** @param {{message: string}} error */
const reasonOf = (error) =>
  [LinkError, KeyError, PictureError, RecordKeyError].some((kind) => error instanceof kind)
    ? error.message
    : String(error?.message ?? error);

/** Where patients open links: the app beside this page. */
const appAddress = () => new URL('./', location.href).href;

/** A link may stand in whatever file. @param {File} file */
async function wordsIn(file) {
  const { text, words } = await readText(file);
  return text ?? words ?? '';
}

/**
 * What a file's name may hold.
 * @param {string} name
 */
const fileName = (name) => name.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 60);

/**
 * @param {import('../messages.d.ts').Send} send
 * @param {(language: string) => Promise<string>} appTexts all that the app says in a language
 * @returns {import('../messages.d.ts').Handlers<import('../messages.d.ts').DeskOrder>}
 */
export function deskOrders(send, appTexts) {
  /** @type {Key | null} */
  let key = null; // lives as long as the page, and is kept nowhere

  /** @param {string} isSigned */
  const signer = (isSigned) =>
    isSigned === '1' && key
      ? (/** @type {string} */ text) => signWith(/** @type {Key} */ (key), text)
      : undefined;

  /** @param {Key} made */
  const take = (made) => {
    key = made;
    send('desk', 'key', made.name, made.id);
  };

  /** @param {import('./record_keys.mjs').KeptKey | undefined} made */
  const tellRecordKey = (made) => {
    if (made) send('desk', 'record-key', made.name, made.id, toLetters(made.publicBytes));
  };

  /** @param {string} words */
  const openRecord = async (words) => {
    try {
      send('desk', 'record', await openSealed(words, keyOf));
    } catch (error) {
      const { message, id } = error instanceof SealError ? error : { message: 'damaged', id: '' };
      send('desk', 'no-record', message, id);
    }
  };

  /**
   * A file holds the hand-out itself; anything else, a link somewhere.
   * @param {string} words
   */
  const openHandout = async (words) => {
    try {
      const isFile = words.trimStart().startsWith('{');
      const text = isFile ? words : (await readLink(words, true))?.text.trimEnd();
      if (text) send('desk', 'handout', text);
      else send('desk', 'no-handout', 'none');
    } catch (error) {
      const reason = error instanceof LinkError ? error.message : '';
      send('desk', 'no-handout', ['cut', 'newer', 'several'].includes(reason) ? reason : 'damaged');
    }
  };

  /** @param {() => Promise<unknown>} action */
  const trying = async (action) => {
    try {
      await action();
    } catch (error) {
      send('desk', 'failed', reasonOf(error));
    }
  };

  return {
    async texts(language) {
      await trying(async () => {
        const answer = await fetch(`locales/clinic/${language}.json`);
        if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
        const [own, app] = await Promise.all([answer.text(), appTexts(language)]);
        send('desk', 'texts', language, own, app);
        if (typeof navigator.share === 'function') send('desk', 'sharing');
        tellRecordKey(await newestKey().catch(() => undefined));
      });
    },
    async link(handout, isSigned) {
      try {
        const address = await makeLink(appAddress(), handout, signer(isSigned));
        const code = codeOf(address);
        send('desk', 'link', handout, address, (code ?? []).join(' '));
      } catch (error) {
        send('desk', 'no-link', handout, reasonOf(error));
      }
    },
    async copy(text, what) {
      await trying(async () => {
        await navigator.clipboard.writeText(text);
        send('desk', 'done', what === 'record' ? what : 'copied');
      });
    },
    async share(title, text, url) {
      await trying(async () => {
        try {
          await navigator.share({ title, text, url });
          send('desk', 'done', 'shared');
        } catch (error) {
          if (error.name !== 'AbortError') throw error;
        }
      });
    },
    'handout-open': openHandout,
    async 'handout-choose'() {
      await trying(async () => {
        const file = await chooseFile();
        if (file) await openHandout(await wordsIn(file));
      });
    },
    async save(name, handout) {
      await trying(async () => {
        await saveFile({ name, type: 'application/json', text: handout }, 'download');
        send('desk', 'done', 'saved');
      });
    },
    async 'key-make'(name) {
      await trying(async () => {
        const made = await makeKey(name);
        const type = 'application/json';
        const secret = { name: `loadwise-key-${fileName(name)}.json`, type };
        await saveFile({ ...secret, text: made.privateFile }, 'download');
        await saveFile({ name: 'loadwise.keys.json', type, text: made.publicFile }, 'download');
        take(made.key);
      });
    },
    async 'key-open'() {
      await trying(async () => {
        const file = await chooseFile();
        if (!file) return;
        const { text } = await readText(file);
        take(await readKey(text ?? ''));
      });
    },
    async logo() {
      await trying(async () => {
        const file = await chooseFile('image/*');
        if (file) send('desk', 'logo', await smallPicture(file));
      });
    },
    'key-forget'() {
      key = null;
    },
    async 'record-key-make'(name) {
      await trying(async () => tellRecordKey(await makeRecordKey(name)));
    },
    async 'record-key-save'(id) {
      await trying(async () => {
        const made = await keyOf(id);
        if (!made) throw new RecordKeyError('no-key');
        const name = `loadwise-record-key-${fileName(made.name)}.json`;
        const text = await keyFile(made);
        await saveFile({ name, type: 'application/json', text }, 'download');
        send('desk', 'done', 'key');
      });
    },
    async 'record-key-open'() {
      await trying(async () => {
        const file = await chooseFile();
        if (!file) return;
        const { text } = await readText(file);
        tellRecordKey(await openRecordKey(text ?? ''));
      });
    },
    'record-open': openRecord,
    async 'record-choose'() {
      await trying(async () => {
        const file = await chooseFile();
        if (file) await openRecord(await wordsIn(file));
      });
    },
  };
}
