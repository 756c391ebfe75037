// Loaded into the server by `npm start`. When the starting script is killed with kill -9, it can't pass that on;
// without this the server would go on alone, holding the port and the data folder.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
