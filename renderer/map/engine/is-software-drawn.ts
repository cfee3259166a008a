let answer: boolean | null = null;

/**
 * Whether the processor draws in the place of a graphics card: then each frame of the map costs a tenth of a second that
 * the keys have to wait. Found out once, on a canvas of its own.
 */
export function isSoftwareDrawn(): boolean {
  answer ??= probe();
  return answer;
}

function probe(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  const info = context?.getExtension('WEBGL_debug_renderer_info');
  if (!context || !info) return false;
  const renderer = String(context.getParameter(info.UNMASKED_RENDERER_WEBGL));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|software/i.test(renderer);
}
