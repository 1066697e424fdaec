import { attachmentListDto, listAttachmentsInput, MAX_STORED_BYTES } from '../../../contract/attachments.js';
import { prepared } from '../../database/index.js';
import { defineUseCase, type SignedIn } from '../../kernel/index.js';
import { presentAttachment } from '../attachment.presenter.js';
import { canUpload } from '../policies/attachment.policy.js';
import { type AttachmentRow, attachmentColumns } from '../queries/rows.js';

const PAGE = 30;

export const listAttachments = defineUseCase({
  name: 'attachments.list',
  summary: 'One’s own files, newest first, and how much of the space is used.',
  input: listAttachmentsInput,
  output: attachmentListDto,
  limit: { points: 600, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canUpload(ctx.actor),
  async run(ctx, { before }) {
    const { accountId } = ctx.actor as SignedIn;
    const [rows, [usage]] = await Promise.all([
      prepared<AttachmentRow>(
        ctx.db,
        'list-attachments',
        `select ${attachmentColumns} from attachments a
         where a.owner_id = $1 and a.state = 'ready' and not a.is_evidence and ($2::uuid is null or a.id < $2) order by a.id desc limit $3`,
        [accountId, before ?? null, PAGE + 1],
      ),
      prepared<{ bytes: number }>(
        ctx.db,
        'attachment-usage',
        'select bytes from attachment_usage where account_id = $1',
        [accountId],
      ),
    ]);
    const shown = rows.slice(0, PAGE);
    return {
      attachments: shown.map(presentAttachment),
      older: rows.length > PAGE ? shown.at(-1)!.id : null,
      usedBytes: Number(usage?.bytes ?? 0),
      maxBytes: MAX_STORED_BYTES,
    };
  },
});
