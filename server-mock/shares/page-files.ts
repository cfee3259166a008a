import { readFile } from 'node:fs/promises';

const types = {
  'main.js': 'text/javascript; charset=utf-8',
  'show.js': 'text/javascript; charset=utf-8',
  'draw.js': 'text/javascript; charset=utf-8',
  'words.js': 'text/javascript; charset=utf-8',
  'page.css': 'text/css; charset=utf-8',
  'open.html': 'text/html; charset=utf-8',
  'ended.html': 'text/html; charset=utf-8',
} as const;
export type PageFile = keyof typeof types;

export function isPageFile(name: string): name is PageFile {
  return Object.hasOwn(types, name);
}

/** The files of the page as they lie beside this one; read when they are asked for the first time. */
export function createPageFiles(): (name: PageFile) => Promise<{ type: string; text: string }> {
  const read = new Map<PageFile, Promise<string>>();
  return async (name) => {
    const text = read.get(name) ?? readFile(new URL(`./page/${name}`, import.meta.url), 'utf8');
    read.set(name, text);
    return { type: types[name], text: await text };
  };
}
