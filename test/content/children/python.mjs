/**
 * Python for samples: Pyodide, booted once, one sample after the other. The parent sends the code and gets
 * what was printed; it ends this process where a sample takes too long.
 */
import { loadPyodide } from 'pyodide';

// The tests are gone: nobody will ask again.
process.on('disconnect', () => process.exit());

const python = await loadPyodide();
let printed = [];
const write = (bytes) => {
  printed.push(Buffer.from(bytes));
  return bytes.length;
};
python.setStdout({ write });
python.setStderr({ write });

/**
 * Each sample gets names and a folder of its own. `asyncio.run` normally needs what this engine lacks
 * (switching stacks), so it gets a plain event loop without sockets. An error that nobody caught is
 * printed as its last line, without the way there.
 */
const runner = python.runPython(`
import asyncio, ast, os, sys, tempfile, time, traceback

class _NoSockets:
    def select(self, timeout=None):
        time.sleep(timeout or 0)
        return []

class _Loop(asyncio.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self._selector = _NoSockets()
    def _process_events(self, events):
        pass
    def _write_to_self(self):
        pass

def _run(main, *, debug=None, loop_factory=None):
    outer = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    loop = _Loop()
    try:
        asyncio.set_event_loop(loop)
        return asyncio.BaseEventLoop.run_until_complete(loop, main)
    finally:
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.close()
        asyncio._set_running_loop(outer)

asyncio.run = _run

def run_sample(code):
    os.chdir(tempfile.mkdtemp())
    names = {'__name__': '__main__'}
    try:
        exec(compile(code, 'sample.py', 'exec'), names)
    except SystemExit:
        pass
    except BaseException as error:
        sys.stderr.write(''.join(traceback.format_exception_only(error)))
    sys.stdout.flush()
    sys.stderr.flush()

run_sample
`);

process.on('message', ({ code }) => {
  printed = [];
  runner(code);
  process.send({ printed: Buffer.concat(printed).toString('utf8') });
});
if (!process.connected) {
  process.exit();
}
process.send({ ready: true });
