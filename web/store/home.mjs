// Whose the first database is, where that is not plain: it was made before copies of the app in
// several folders of one origin were kept apart, or its folder may have been renamed. Loaded only
// then.

const patienceMs = 3000;

/**
 * The folders from which rows were kept a second time.
 * @param {string} secondCopyName
 */
async function foldersKept(secondCopyName) {
  try {
    if (!(await caches.has(secondCopyName))) return [];
    const kept = await (await caches.open(secondCopyName)).keys();
    return kept.map(({ url }) => new URL(url).pathname.replace(/(records|settings)\/[^/]*$/, ''));
  } catch {
    return []; // this browser keeps none
  }
}

/**
 * Whether the host has no app there any more. Without a network nobody knows.
 * @param {string} owner
 * @param {string} folder
 */
async function isGoneFrom(owner, folder) {
  try {
    const signal = AbortSignal.timeout?.(patienceMs);
    const answer = await fetch(`${owner}files.json`, { cache: 'no-store', signal });
    if (answer.redirected && new URL(answer.url).pathname.startsWith(folder)) return true;
    if (answer.status === 404 || answer.status === 410) return true;
    // Some hosts answer everything with a page.
    return answer.ok && !(await answer.text()).trimStart().startsWith('{');
  } catch {
    return false;
  }
}

/**
 * Without an owner: a folder that had a part in it takes it; where that cannot be seen, whoever
 * comes first. What the others had a part in they have twice (second_copy.mjs). With an owner: only
 * one that the host does not have any more, as when a folder was renamed.
 * @param {string} folder
 * @param {string | undefined} owner
 * @param {string} secondCopyName
 */
export async function isLeftTo(folder, owner, secondCopyName) {
  if (owner !== undefined) return isGoneFrom(owner, folder);
  const folders = await foldersKept(secondCopyName);
  return folders.length === 0 || folders.includes(folder);
}
