/** What a system error means to a drafter, and what he can do about it. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹，请核对路径',
  ENOTDIR: '没有这个文件或文件夹，请核对路径',
  EACCES: '没有读写权限，请检查文件和所在文件夹的权限',
  EPERM: '没有读写权限，请检查文件和所在文件夹的权限',
  EROFS: '所在的磁盘只读，请换一个位置',
  ENOSPC: '磁盘已满，请腾出空间后再试',
}

/** One line for a file that could not be read or written. */
export function explainFailure(path: string, error: unknown): string {
  const {code = '', message = String(error)} = error as {code?: string; message?: string}
  return `无法读写“${path}”：${CAUSES[code] ?? message}`
}
