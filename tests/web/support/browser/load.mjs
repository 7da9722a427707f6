// Other work for the machine while a test runs: what is lost is lost beside other programs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

// It looks up now and then: it ends with whoever started it, however that ends.
const busy = `
  const spin = () => {
    for (const end = Date.now() + 50; Date.now() < end; );
    setImmediate(spin);
  };
  process.stdin.resume().on('close', () => process.exit());
  spin();`;

/** Runs the body beside so many processes that each want a processor for themselves. */
export const besideLoad = async (count, body) => {
  const others = Array.from({ length: count }, () =>
    spawn(process.execPath, ['-e', busy], { stdio: ['pipe', 'ignore', 'ignore'] }),
  );
  try {
    await Promise.all(others.map((each) => once(each, 'spawn')));
    await body();
  } finally {
    const ended = others.map((each) => each.exitCode ?? once(each, 'exit'));
    for (const each of others) each.kill('SIGKILL');
    await Promise.all(ended);
  }
};
