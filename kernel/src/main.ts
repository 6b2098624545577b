import { readFileSync } from 'node:fs';
import * as ts from 'qernel:typescript';
import tslabPackage from 'tslab/package.json';
import { serve } from './serve.ts';
import { refusal } from './tested.ts';

const refused = refusal({ tslab: tslabPackage.version, typescript: ts.version, node: process.versions.node });
if (refused) {
  process.stderr.write(`${refused}\n`);
  process.exit(1);
}
void serve(JSON.parse(readFileSync(process.argv[2]!, 'utf8')), process.cwd());
