// The patient's side of the way back: seals a record for the clinic's key. Loaded when somebody
// wants one sealed.

import { toBytes } from '../files/base64.mjs';
import { sealedLink, SealError } from './sealed_record.mjs';

/** Where clinics open them: the desk beside this page. */
const deskAddress = () => new URL('clinic.html', location.href).href;

/**
 * @param {import('../messages.d.ts').Send} send
 * @param {string} key in base64url
 * @param {string} text
 */
export async function seal(send, key, text) {
  try {
    const publicBytes = toBytes(key);
    send('sealed', await sealedLink(deskAddress(), publicBytes, text));
  } catch (error) {
    const isKey = /** @type {any} */ (error)?.name === 'DataError';
    const reason = error instanceof SealError ? error.message : String(error);
    send('unsealed', isKey ? 'key' : reason);
  }
}
