import { orNothing } from '../../../connectors/reading/gather.ts';
import type { Resource } from '../../../protocol/resource.ts';
import type { CardFacts } from './card-facts.ts';

const noDocuments = /^(?:none|no|nothing)$/i;

/** What a card says by single words. */
export function readAttributes(facts: CardFacts): Partial<Resource> {
  const documents = facts.list('documents');
  return {
    topics: facts.terms('topics'), audiences: facts.terms('audiences'), accessibility: facts.terms('accessibility'),
    organization: orNothing({ name: facts.text('organization') }),
    cost: orNothing({ free: facts.yes('free'), notes: facts.text('cost') }),
    eligibility: orNothing({ notes: facts.text('eligibility'), minimumAge: facts.count('minimum-age'), maximumAge: facts.count('maximum-age') }),
    documents: documents.length === 1 && noDocuments.test(documents[0] ?? '') ? [] : documents.length > 0 ? documents : undefined,
    languages: facts.languages('languages'),
    contentNotes: facts.list('content-notes'),
    alert: facts.text('alert'),
    status: facts.choice('status', ['active', 'paused', 'closed', 'met']),
    expiresAt: facts.date('expires'), area: facts.text('area'), quantity: facts.count('quantity'),
    attendance: facts.choice('attendance', ['in-person', 'online', 'hybrid', 'suspended']),
    byline: facts.text('byline'), project: facts.text('project'), group: facts.text('group'),
  };
}
