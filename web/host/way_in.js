// On the page that a host shows for an address it does not know. Mail may escape the sign before a
// hand-out, or before the name of a programme; then its link looks like a file that is not there,
// and here it leads on to the app.

(() => {
  const { pathname, search, hash } = location;
  const strayed = /^(.*?)\/[^/]*?%(?:25)*(23|3f)(.*)$/is.exec(pathname + search + hash);
  if (!strayed) return;
  const [, folder, sign, rest] = strayed;
  location.replace(`${folder}/${sign === '23' ? '#' : '?'}${rest}`);
})();
