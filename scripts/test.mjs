import { runCommand } from './setup/node-version.mjs';

runCommand(() => import('./commands/test.mjs'));
