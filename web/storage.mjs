// The record store: one IndexedDB database, rows only ever appended. A write counts when its
// transaction completed. What a row means is not known here: rows are lines of text with a
// checksum of their own.

const name = 'loadwise';
const version = 1;

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const complete = (transaction) =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new DOMException('the write was given up', 'AbortError'));
    transaction.onerror = () => {};
  });

/** Nothing more will be asked of the transaction: it need not wait, nor fall with its page. */
const commit = (transaction) => {
  transaction.commit?.();
  return complete(transaction);
};

const reasons = {
  QuotaExceededError: 'its storage is full',
  SecurityError: 'storage is switched off',
  InvalidStateError: 'storage is switched off',
  VersionError: 'the records are from a newer version',
  NotFoundError: 'the records are not as expected',
  UnknownError: 'its storage does not work',
};

/** Why the browser would not, in words for the person. */
export const reasonOf = (error) => reasons[error?.name] ?? String(error?.message ?? error);

export class Storage {
  /** @param {() => void} onNews another tab appended rows */
  constructor(onNews) {
    this.onNews = onNews;
    this.lastKey = 0;
    this.reading = Promise.resolve();
    try {
      this.channel = new BroadcastChannel(name);
      this.channel.onmessage = () => this.onNews();
    } catch {
      this.channel = null;
    }
  }

  async open() {
    if (!globalThis.indexedDB) throw new Error('it has no storage for pages');
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('log', { autoIncrement: true });
      request.result.createObjectStore('settings');
    };
    request.onblocked = () => {};
    this.database = await done(request);
    this.database.onversionchange = () => this.database.close();
    this.database.onclose = () => {
      this.database = null;
    };
  }

  async transaction(stores, mode) {
    if (!this.database) await this.open();
    try {
      return this.database.transaction(stores, mode, { durability: 'strict' });
    } catch (error) {
      if (error.name !== 'InvalidStateError') throw error;
      await this.open();
      return this.database.transaction(stores, mode, { durability: 'strict' });
    }
  }

  /** The rows appended since the last call, oldest first. Calls wait for each other. */
  readNew() {
    const rows = this.reading.then(() => this.readOn());
    this.reading = rows.catch(() => {});
    return rows;
  }

  async readOn() {
    const transaction = await this.transaction(['log'], 'readonly');
    const store = transaction.objectStore('log');
    const range = IDBKeyRange.lowerBound(this.lastKey, true);
    const [keys, rows] = await Promise.all([
      done(store.getAllKeys(range)),
      done(store.getAll(range)),
    ]);
    if (keys.length > 0) this.lastKey = keys.at(-1);
    return rows.map((row) => (typeof row === 'string' ? row : ''));
  }

  /** Appends rows in one transaction; resolves when they are safe. */
  async append(rows) {
    const transaction = await this.transaction(['log'], 'readwrite');
    const store = transaction.objectStore('log');
    for (const row of rows) store.add(row);
    await commit(transaction);
    this.channel?.postMessage('appended');
  }

  async settings() {
    const transaction = await this.transaction(['settings'], 'readonly');
    const store = transaction.objectStore('settings');
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    return keys.map((key, index) => [String(key), String(values[index])]);
  }

  async set(key, value) {
    const transaction = await this.transaction(['settings'], 'readwrite');
    transaction.objectStore('settings').put(value, key);
    await commit(transaction);
  }
}
