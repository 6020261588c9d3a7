import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { useWorkbench } from './use-workbench.ts';

for (const version of ['oldest', 'newest'] as const) {
  describe(`Backend Atlas, installed in the ${version} VS Code`, () => {
    const workbench = useWorkbench({ version });

    it('has its icon in the activity bar', async () => {
      await workbench().activityIcon('Backend Atlas').waitFor();
    });

    it('shows its container', async () => {
      await workbench().showContainer('Backend Atlas');
      await workbench().screenshot(`smoke-${version}`);
    });

    it('says nothing unasked, and nothing went wrong', async () => {
      assert.deepEqual(await workbench().complaints(), []);
    });
  });
}
