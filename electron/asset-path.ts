import path from 'node:path';

/**
 * The file that a request's path names, inside the page's folder and nowhere else.
 * @param root absolute folder of the built page
 * @param pathname of the URL, still percent-encoded
 * @returns the absolute path; null when it is malformed or leads out of the folder
 */
export function assetPath(root: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = path.resolve(root, `.${path.posix.normalize(`/${decoded}`)}`);
  return file === root ? path.join(root, 'index.html') : file.startsWith(root + path.sep) ? file : null;
}
