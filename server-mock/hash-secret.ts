import { text } from 'node:stream/consumers';
import { hashSecret } from './sign-in/secret.ts';

// Reads a secret from stdin (one trailing line break does not count) and prints what an operators' file keeps of it.
const secret = (await text(process.stdin)).replace(/\r?\n$/, '');
if (secret === '') {
  console.error('usage: printf %s SECRET | node --import tsx server-mock/hash-secret.ts');
  process.exitCode = 1;
} else {
  console.log(JSON.stringify(await hashSecret(secret), null, 2));
}
