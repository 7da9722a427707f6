// Looks into the page's record store past the app: what is really on the device.

const inStore = (page, mode, work, argument) =>
  page.evaluate(
    ([mode, work, argument]) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('loadwise');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const database = request.result;
          const transaction = database.transaction(['log'], mode);
          const store = transaction.objectStore('log');
          let answer;
          if (work === 'read') answer = store.getAll();
          else if (work === 'put') {
            const [place, row] = argument;
            const keys = store.getAllKeys();
            keys.onsuccess = () => store.put(row, keys.result[place]);
          } else if (work === 'remove') {
            const keys = store.getAllKeys();
            keys.onsuccess = () => {
              for (const place of argument) store.delete(keys.result[place]);
            };
          } else for (const row of argument) store.add(row);
          transaction.oncomplete = () => {
            database.close();
            resolve(answer?.result);
          };
          transaction.onabort = () => reject(transaction.error);
        };
      }),
    [mode, work, argument],
  );

/** The stored rows, oldest first. */
export const readRows = (page) => inStore(page, 'readonly', 'read');

/** The ids of the stored entries, oldest first. */
export const readEntries = async (page) =>
  (await readRows(page)).map((row) => /"id":"([^"]+)"/.exec(row)?.[1]);

/** The settings beside the records: [key, value] of each. */
export const readSettings = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('loadwise');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const database = request.result;
          const store = database.transaction('settings').objectStore('settings');
          const keys = store.getAllKeys();
          const values = store.getAll();
          values.onsuccess = () => {
            database.close();
            resolve(keys.result.map((key, at) => [key, values.result[at]]));
          };
        };
      }),
  );

/** Makes a store with rows and settings, on a page of the origin where the app was not yet. */
export const seedStore = (page, rows, settings = {}) =>
  page.evaluate(
    ([rows, settings]) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('loadwise', 1);
        request.onerror = () => reject(request.error);
        request.onupgradeneeded = () => {
          const log = request.result.createObjectStore('log', { autoIncrement: true });
          const kept = request.result.createObjectStore('settings');
          for (const row of rows) log.add(row);
          for (const [key, value] of Object.entries(settings)) kept.put(value, key);
        };
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
    [rows, settings],
  );

/** Appends rows as they are. */
export const addRows = (page, rows) => inStore(page, 'readwrite', 'add', rows);

/** Writes over the row at that place. */
export const putRow = (page, place, row) => inStore(page, 'readwrite', 'put', [place, row]);

/** Takes away the rows at those places. */
export const removeRows = (page, places) => inStore(page, 'readwrite', 'remove', places);
