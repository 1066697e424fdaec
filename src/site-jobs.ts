import { raiseAppeals } from './appeals/index.js';
import { sweepAttachments, sweepEvidence } from './attachments/index.js';
import { forgetLimitUses, mailRecipient, sendLinks, sweepLinks, sweepSessions } from './auth/index.js';
import type { Config } from './config/index.js';
import { keepErasures } from './erasures/index.js';
import { forgetFeedback } from './feedback/index.js';
import { followQuotesJob, forgetTurns, moveClaimedPosts } from './forums/index.js';
import { forgetHolds, raiseHolds } from './holds/index.js';
import type { Job, Services } from './kernel/index.js';
import { forgetLetterContacts } from './letters/index.js';
import { deliverMail, forgetMail, type Transport } from './mail/index.js';
import { askMembers, endOffers, sendAnnouncements, tendAway, tendOrphans } from './networks/index.js';
import {
  forgetNotificationsJob,
  makeNotificationsJob,
  makeNotificationsOfEditsJob,
  sendDigests,
} from './notifications/index.js';
import { tellThreads } from './people/index.js';
import { lapseQuestions } from './quoting/index.js';
import { countFigures } from './register/index.js';
import { countReaders, forgetContacts, raiseHidden, settleCases } from './reports/index.js';
import { endSanctions } from './sanctions/index.js';
import { followForums } from './search/index.js';
import { tellOfVersions } from './terms/index.js';
import { flagArrivals, flagEdits, flagPosts, flagTitles } from './word-rules/index.js';
import { clearSentDrafts, expireDrafts, filesInDrafts } from './writing/index.js';

/** Everything that runs on a clock, of all rooms. Part of the composition root. */
export function siteJobs(config: Config, services: Services, transport: Transport): Job[] {
  return [
    deliverMail({ sender: config, transport, recipientOf: mailRecipient }),
    forgetMail,
    sendLinks,
    sweepLinks,
    forgetLimitUses,
    makeNotificationsJob,
    makeNotificationsOfEditsJob,
    forgetNotificationsJob,
    sendDigests,
    sweepSessions,
    sweepAttachments((ids) => filesInDrafts(services.db, ids)),
    sweepEvidence,
    moveClaimedPosts,
    expireDrafts,
    clearSentDrafts,
    followForums,
    followQuotesJob,
    tellThreads,
    forgetFeedback,
    countFigures,
    sendAnnouncements,
    endOffers,
    tendOrphans,
    tendAway,
    askMembers,
    settleCases,
    raiseHidden,
    countReaders,
    forgetContacts,
    raiseAppeals,
    endSanctions,
    raiseHolds,
    forgetHolds,
    tellOfVersions,
    forgetLetterContacts,
    forgetTurns,
    flagPosts,
    flagEdits,
    flagArrivals,
    flagTitles,
    lapseQuestions,
    keepErasures(config.erasuresFile),
  ];
}
