#!/usr/bin/env node
// Finds a Node that can run the suite's TypeScript as it is. Plain JavaScript that any Node from 16 on can parse.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import mod, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// A package has compiled code instead.
const isClone = existsSync(new URL('../src/cli/main.ts', import.meta.url));

if (canRun(process.versions.node)) runHere();
else runWith(newerNode());

function canRun(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

function runHere() {
  // 22.x announces on every run that type stripping is experimental.
  const emit = process.emitWarning;
  process.emitWarning = (warning, ...rest) => {
    if (!/type stripping/i.test(String(warning))) emit.call(process, warning, ...rest);
  };
  if (mod.enableCompileCache) mod.enableCompileCache();
  import(isClone ? '../src/cli/main.ts' : '../dist/src/cli/main.js').catch((error) => {
    const isIncomplete = error.code === 'ERR_MODULE_NOT_FOUND';
    stop(
      isIncomplete
        ? `A part of kms-conformance is missing. ${isClone ? 'Run `npm ci`' : 'Install it again: `npm install kms-conformance`'}. ${error.message}`
        : error.stack,
    );
  });
}

// The optional dependency that brings a newer Node to this platform.
function newerNode() {
  const name = `node-${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const manifest = require.resolve(`${name}/package.json`);
    if (canRun(require(manifest).version)) return join(dirname(manifest), 'bin', 'node');
  } catch {
    // Not installed, or not made for this platform: said below.
  }
  return stop(
    `Expected Node 22.18 or later, got ${process.versions.node}, and no newer one is installed beside kms-conformance (the optional package ${name}). Install a current Node; on linux-x64 and linux-arm64, \`npm ci\` without --omit=optional is enough.`,
  );
}

function runWith(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both of us; passed on as well it would count as pressed twice.
  const forward = (signal) => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
  // Nobody can tell us that our parent was killed. A server must not keep its port then.
  const { ppid } = process;
  const isOrphan = () => process.ppid !== ppid;
  if (process.argv[2] === 'serve') setInterval(() => isOrphan() && child.kill('SIGTERM'), 250).unref();
  child.on('error', (error) =>
    stop(`Expected ${node} to start, but: ${error.message}. Install Node 22.18 or later.`),
  );
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function stop(message) {
  console.error(message);
  return process.exit(2);
}
