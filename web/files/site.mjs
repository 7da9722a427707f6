// Whether the app in a frame has the records of its own tab. Browsers keep them apart by the site
// of the page around it: the part of a name under which one owner has pages.

// Under these, strangers have pages of their own, as under "co.uk".
const sharedNames = new Set(
  [
    'github.io gitlab.io netlify.app pages.dev workers.dev web.app firebaseapp.com vercel.app',
    'herokuapp.com onrender.com fly.dev azurewebsites.net wordpress.com wixsite.com blogspot.com',
  ].flatMap((names) => names.split(' ')),
);
const publicPart = /^(ac|co|com|edu|gob|gov|gv|ltd|me|net|nhs|or|org|plc|sch)\.[a-z]{2}$/;

/**
 * @param {{protocol: string, hostname: string}} address
 */
export function siteOf({ protocol, hostname }) {
  const parts = hostname.split('.');
  const end = parts.slice(-2).join('.');
  const isNumber = /^[\d.]+$|:/.test(hostname);
  const length = sharedNames.has(end) || publicPart.test(end) ? 3 : 2;
  return `${protocol}//${isNumber ? hostname : parts.slice(-length).join('.')}`;
}

/** Firefox does not name the pages around, but says whether the frame's store is its own tab's. */
export async function hasRecordsOfTab() {
  try {
    const around = location.ancestorOrigins;
    if (!around) return await document.hasStorageAccess();
    return [...around].every((origin) => siteOf(new URL(origin)) === siteOf(location));
  } catch {
    return false;
  }
}
