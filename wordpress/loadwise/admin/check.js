// The test of the app's address, in the browser of who sets it: may the script be loaded, and does
// the app answer in a frame of this site? The script itself is not run here, where an administrator
// is logged in; the frame has the walls that embed.js gives it.
{
  const words = window.loadwiseCheck;
  const button = document.getElementById('loadwise-check');
  const field = document.getElementById('loadwise_address');
  const result = document.getElementById('loadwise-result');
  const patienceMs = 12000;
  const marks = { right: '✓', wrong: '✗', note: 'ⓘ' };

  const say = (kind, text) => {
    const line = document.createElement('p');
    line.dataset.kind = kind;
    line.textContent = `${marks[kind]} ${text}`;
    result.append(line);
  };

  const loadsScript = async (home) => {
    try {
      const answer = await fetch(`${home}embed.js`, { credentials: 'omit', cache: 'no-store' });
      return answer.ok && (await answer.text()).includes('loadwise-programme');
    } catch {
      return false;
    }
  };

  const makeFrame = (home) => {
    const frame = document.createElement('iframe');
    frame.title = words.frameFor;
    frame.sandbox.add('allow-scripts', 'allow-same-origin');
    frame.referrerPolicy = 'no-referrer';
    frame.style.cssText = 'display:block;width:320px;height:320px;border:1px solid #8c8f94';
    frame.src = home;
    return frame;
  };

  /** The app says "here" to any page around it, as soon as it can listen. */
  const answersInFrame = (home) =>
    new Promise((resolve) => {
      const frame = makeFrame(home);
      const { origin } = new URL(home);
      const end = (isThere) => {
        clearTimeout(timer);
        removeEventListener('message', listen);
        frame.remove();
        resolve(isThere);
      };
      const listen = ({ source, origin: from, data }) => {
        const isIts = source === frame.contentWindow && from === origin;
        if (isIts && data && data.loadwise === 1 && data.type === 'here') end(true);
      };
      const timer = setTimeout(() => end(false), patienceMs);
      addEventListener('message', listen);
      result.append(frame);
    });

  const askServer = (address) =>
    window.wp.apiFetch({ path: '/loadwise/v1/check', method: 'POST', data: { address } });

  const check = async () => {
    result.replaceChildren();
    say('note', words.trying);
    const { address, lines } = await askServer(field.value);
    result.replaceChildren();
    field.value = address;
    for (const { kind, text } of lines) say(kind, text);
    const isLoaded = await loadsScript(address);
    say(isLoaded ? 'right' : 'wrong', isLoaded ? words.script : words.noScript);
    const isShown = isLoaded && (await answersInFrame(address));
    if (isLoaded) say(isShown ? 'right' : 'wrong', isShown ? words.frame : words.noFrame);
    say(isShown ? 'right' : 'wrong', isShown ? words.works : words.worksNot);
  };

  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await check();
    } catch (error) {
      result.replaceChildren();
      say('wrong', (error && error.message) || words.failed);
    }
    button.disabled = false;
  });
}
