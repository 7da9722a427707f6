// The record store: one IndexedDB database, rows only ever appended. A write counts when its
// transaction completed. What a row means is not known here: rows are lines of text with a
// checksum of their own. Whatever the browser or another tab does to the database, a call either
// does what it says or is refused with a reason.
//
// Copies of the app in several folders of one origin keep apart. The first of them has the database
// that all had once, and says so in it; each other has one of its own (home.mjs).

const firstName = 'loadwise';
const version = 1;
const timeoutMs = 8000;

/** The cache in which the second copy of the rows is, see second_copy.mjs. */
export const secondCopyName = 'loadwise records';

const folder = new URL('./', location.href).pathname;
const ownName = `${firstName} ${folder}`;
/** Where the database says whose it is. */
const ownerKey = 'folder';

/**
 * While one of these works in any tab, the others wait: putting the second copy back, and deleting
 * both.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export const withRecordsLock = (work) =>
  /** @type {Promise<T>} */ (navigator.locks?.request(secondCopyName, work) ?? work());

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
export const resultOf = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** @param {IDBTransaction} transaction */
export const complete = (transaction) =>
  /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () =>
        reject(transaction.error ?? new DOMException('the write was given up', 'AbortError'));
      transaction.onerror = () => {};
    })
  );

/**
 * Nothing more will be asked of the transaction: it need not wait, nor fall with its page.
 * @param {IDBTransaction} transaction
 */
const commit = (transaction) => {
  transaction.commit?.();
  return complete(transaction);
};

/** @param {string} kind */
const problem = (kind) => new DOMException(kind, kind);

/** @type {Record<string, string>} */
const reasons = {
  QuotaExceededError: 'full',
  SecurityError: 'off',
  InvalidStateError: 'off',
  VersionError: 'newer',
  NotFoundError: 'unexpected',
  UnknownError: 'broken',
  AbortError: 'given_up',
  TimeoutError: 'held',
  GoneError: 'gone',
  AbsentError: 'absent',
};

/**
 * Why the browser would not: a word that the module knows, or what the browser says itself.
 * @param {{name?: string, message?: string} | undefined} error
 */
export const reasonOf = (error) =>
  reasons[/** @type {string} */ (error?.name)] ?? String(error?.message ?? error);

/**
 * The store was emptied behind this page's back; what the page knows can be stored again.
 * @param {{name?: string} | undefined} error
 */
export const isGone = (error) => error?.name === 'GoneError';

/** @param {IDBDatabase} database */
const makeStores = (database) => {
  database.createObjectStore('log', { autoIncrement: true });
  database.createObjectStore('settings');
};

/**
 * How many rows a database has; nothing where there is none, and none is made.
 * @param {string} name
 * @returns {Promise<number | undefined>}
 */
const countIn = (name) =>
  new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => resolve(undefined);
    request.onsuccess = () => {
      const database = request.result;
      const counting = database.transaction('log').objectStore('log').count();
      counting.onsuccess = () => resolve(counting.result);
      counting.onerror = () => resolve(undefined);
      database.close();
    };
  });

/**
 * Says whose the database is, unless it says so already: then that stays, but for `isMoved`.
 * @param {IDBDatabase} database
 * @param {boolean} [isMoved]
 */
const claim = async (database, isMoved = false) => {
  const transaction = database.transaction('settings', 'readwrite');
  const store = transaction.objectStore('settings');
  const owner = await resultOf(store.get(ownerKey));
  if (owner === undefined || isMoved) store.put(folder, ownerKey);
  await complete(transaction);
  return isMoved ? folder : (owner ?? folder);
};

/**
 * Whether the first database is that of this folder. One that nobody has yet, as the app left it
 * before copies were kept apart, is taken by a folder that had a part in it.
 * @param {IDBDatabase} database
 */
const isOurs = async (database) => {
  const transaction = database.transaction(['log', 'settings']);
  const [owner, rows] = await Promise.all([
    resultOf(transaction.objectStore('settings').get(ownerKey)),
    resultOf(transaction.objectStore('log').count()),
  ]);
  if (owner === folder) return true;
  if (await countIn(ownName)) return false;
  if (owner === undefined && rows === 0) return (await claim(database)) === folder;
  const { isLeftTo } = await import('./home.mjs');
  return (
    (await isLeftTo(folder, owner, secondCopyName)) &&
    (await claim(database, Boolean(owner))) === folder
  );
};

export class Storage {
  /**
   * @param {object} calls
   * @param {() => void} calls.onNews rows may have been appended that were not read here
   * @param {() => void} calls.onNewer the database is of a version that this page cannot write
   * @param {() => void} calls.onDeleted another tab deleted everything, as the person wanted
   */
  constructor({ onNews, onNewer, onDeleted }) {
    this.onNews = onNews;
    this.onNewer = onNewer;
    this.onDeleted = onDeleted;
    this.name = firstName;
    this.isApart = false; // this copy of the app was just given a database of its own
    /** @type {IDBDatabase | null} */
    this.database = null;
    /** @type {Promise<void> | null} */
    this.opening = null;
    this.isNewer = false;
    this.isLost = false; // the browser says that it threw the database away and began another
    this.readKey = 0; // the last row that was handed on
    this.knownKey = 0; // the last row that is known to be there
    /** @type {Promise<unknown>} */
    this.reading = Promise.resolve();
    try {
      this.channel = new BroadcastChannel(ownName);
      this.channel.onmessage = ({ data }) =>
        data === 'deleted' ? this.onDeleted() : this.onNews();
    } catch {
      this.channel = null;
    }
  }

  /**
   * Asks for a connection. An answer that comes too late is still taken, and is news.
   * @param {number} [wanted] the version
   * @returns {Promise<IDBDatabase>}
   */
  connect(wanted) {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(this.name, wanted);
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        reject(problem('TimeoutError'));
      }, timeoutMs);
      request.onupgradeneeded = ({ oldVersion, dataLoss, dataLossMessage }) => {
        if (oldVersion === 0) makeStores(request.result);
        if (dataLoss !== 'total') {
          this.isApart = this.name === ownName;
          return;
        }
        // Chromium's own word.
        this.isLost = true;
        console.warn(`the browser lost the records: ${dataLossMessage}`);
      };
      request.onerror = () => {
        clearTimeout(timer);
        reject(request.error);
      };
      request.onsuccess = () => {
        clearTimeout(timer);
        if (!isLate) return resolve(request.result);
        if (this.database) return request.result.close();
        this.adopt(request.result);
        this.onNews();
      };
    });
  }

  /** @param {IDBDatabase} database */
  adopt(database) {
    this.database = database;
    const forget = () => {
      if (this.database === database) this.database = null;
    };
    database.onclose = forget;
    // Another tab wants to change or delete the database: who holds on to it would stop it.
    database.onversionchange = ({ newVersion }) => {
      database.close();
      forget();
      if (/** @type {number} */ (newVersion) > version) this.markNewer();
    };
  }

  markNewer() {
    if (!this.isNewer) this.onNewer();
    this.isNewer = true;
  }

  async connectAny() {
    try {
      return await this.connect(version);
    } catch (error) {
      if (error.name !== 'VersionError') throw error;
      const database = await this.connect();
      this.markNewer();
      return database;
    }
  }

  async openNow() {
    if (!globalThis.indexedDB) throw problem('AbsentError');
    let database = await this.connectAny();
    if (this.name === firstName && !this.isNewer && !(await this.isHome(database))) {
      database.close();
      this.name = ownName;
      database = await this.connectAny();
    }
    this.adopt(database);
  }

  /**
   * A database that does not say, or does not take it, is used as it always was.
   * @param {IDBDatabase} database
   */
  async isHome(database) {
    try {
      return await isOurs(database);
    } catch {
      return true;
    }
  }

  open() {
    this.opening ??= this.openNow().finally(() => {
      this.opening = null;
    });
    return this.opening;
  }

  /**
   * A transaction on an open connection; a connection that was lost is made again once.
   * @param {('log' | 'settings')[]} stores
   * @param {IDBTransactionMode} mode
   */
  async transaction(stores, mode) {
    if (!this.database) await this.open();
    const start = () => {
      if (!this.database) throw problem('InvalidStateError');
      return this.database.transaction(stores, mode, { durability: 'strict' });
    };
    if (mode === 'readwrite' && this.isNewer) throw problem('VersionError');
    try {
      return start();
    } catch (error) {
      if (error.name !== 'InvalidStateError') throw error;
      this.database = null;
      await this.open();
      return start();
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
    const range = IDBKeyRange.lowerBound(this.readKey, true);
    const [isSame, keys, rows] = await Promise.all([
      this.isSame(store),
      resultOf(store.getAllKeys(range)),
      resultOf(store.getAll(range)),
    ]);
    if (!isSame) this.failGone();
    if (keys.length > 0) this.readKey = /** @type {number} */ (keys.at(-1));
    this.knownKey = Math.max(this.knownKey, this.readKey);
    return rows.map((row) => (typeof row === 'string' ? row : ''));
  }

  /** All rows there are, oldest first. */
  async all() {
    const transaction = await this.transaction(['log'], 'readonly');
    return resultOf(transaction.objectStore('log').getAll());
  }

  /**
   * A store without the last row that was known here is not the one that was known.
   * @param {IDBObjectStore} store
   */
  async isSame(store) {
    return this.knownKey === 0 || (await resultOf(store.getKey(this.knownKey))) !== undefined;
  }

  failGone() {
    this.readKey = 0;
    this.knownKey = 0;
    throw problem('GoneError');
  }

  /**
   * Does a write. The browser may close the connection under it, and say so only later: then once
   * more, on a new one. Nothing of a write that was given up is there.
   * @param {() => Promise<void>} attempt
   */
  async write(attempt) {
    try {
      await attempt();
    } catch (error) {
      if (!['AbortError', 'UnknownError'].includes(error.name)) throw error;
      this.database?.close();
      this.database = null;
      await attempt();
    }
  }

  /**
   * Appends rows in one transaction; resolves when they are safe.
   * @param {string[]} rows
   */
  async append(rows) {
    await this.write(() => this.appendOnce(rows));
    this.channel?.postMessage('appended');
  }

  /** @param {string[]} rows */
  async appendOnce(rows) {
    const transaction = await this.transaction(['log'], 'readwrite');
    const store = transaction.objectStore('log');
    const isSame = this.isSame(store);
    isSame.catch(() => {});
    /** @type {IDBRequest<any> | undefined} */
    let last;
    for (const row of rows) last = store.add(row);
    await commit(transaction);
    if (!(await isSame)) this.failGone();
    if (last) this.knownKey = last.result;
  }

  /** @returns {Promise<[key: string, value: string][]>} */
  async settings() {
    const transaction = await this.transaction(['settings'], 'readonly');
    const store = transaction.objectStore('settings');
    const [keys, values] = await Promise.all([
      resultOf(store.getAllKeys()),
      resultOf(store.getAll()),
    ]);
    const all = keys.map((key, index) => [String(key), String(values[index])]);
    return /** @type {[string, string][]} */ (all.filter(([key]) => key !== ownerKey));
  }

  /**
   * @param {string} key
   * @param {string} value
   */
  async set(key, value) {
    await this.write(async () => {
      const transaction = await this.transaction(['settings'], 'readwrite');
      transaction.objectStore('settings').put(value, key);
      await commit(transaction);
    });
  }

  /** Deletes the database. */
  async deleteAll() {
    this.database?.close();
    this.database = null;
    this.readKey = 0;
    this.knownKey = 0;
    /** @type {Promise<void>} */
    const deleted = new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(this.name);
      const timer = setTimeout(() => reject(problem('TimeoutError')), timeoutMs);
      request.onsuccess = () => {
        clearTimeout(timer);
        resolve();
      };
      request.onerror = () => {
        clearTimeout(timer);
        reject(request.error);
      };
    });
    await deleted;
  }

  /** The other tabs begin anew, so that none writes again what was deleted. */
  postDeleted() {
    this.channel?.postMessage('deleted');
  }
}
