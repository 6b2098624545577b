import { runCommand } from './setup/node-version.mjs';

runCommand(() => import('./commands/check.mjs'));
