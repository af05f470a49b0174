// Loaded into the command before anything else: writes what the process came to use, and whether its prototypes stayed clean.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const own = Object.getOwnPropertyNames(Object.prototype).length;
const file = process.env.PEAK_MEMORY_FILE;
if (file && isMainThread)
  process.on('exit', () => {
    const isPolluted = Object.getOwnPropertyNames(Object.prototype).length !== own || 'polluted' in {};
    const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
    writeFileSync(file, JSON.stringify({ peakMiB, isPolluted }));
  });
