// Chromium goes on in the log file that a killed browser left. When the kill came in the middle of
// a record, what is written behind it cannot be read, and at its next start but one the browser
// throws the whole database away. A database that comes and goes makes it put the log in order and
// begin another. To other browsers it is nothing.

import { resultOf } from './storage.mjs';

const name = 'loadwise-passing';

export async function beginLog() {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.result.createObjectStore(name);
  (await resultOf(request)).close();
  await resultOf(indexedDB.deleteDatabase(name));
}
