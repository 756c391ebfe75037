const executablePath = process.env.CHROMIUM_PATH

/** A browser that draws WebGL without a graphics card, slowly. For `test.use`, in files that look at maps. */
export const launchOptions = {
  ...(executablePath ? { executablePath } : {}),
  args: [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}
