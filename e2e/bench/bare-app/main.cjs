// The floor: an Electron window that does nothing but load one page.
const { app, BrowserWindow, session } = require('electron');

// A bench that writes starts from an empty folder, and leaves none in the user's own.
if (process.env.BARE_USER_DATA) app.setPath('userData', process.env.BARE_USER_DATA);
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.whenReady().then(() => {
  const { defaultSession } = session;
  if (process.env.BARE_LANGUAGE) defaultSession.setUserAgent(defaultSession.getUserAgent(), process.env.BARE_LANGUAGE);
  const window = new BrowserWindow({ width: 1600, height: 1000, webPreferences: { backgroundThrottling: false } });
  window.loadURL(process.env.BARE_URL);
});
app.on('window-all-closed', () => app.quit());
