import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { factSets } from '../../src/facts/index.ts';

/** The source story's 21 claims, retold in our words as a French wire would: what each paragraph makes, and in whose voice. */
const story: [paragraph: string, claims: string[]][] = [
  [
    'La Chine et les États-Unis renouent mardi à Pékin le dialogue sur les ingrédients du fentanyl, ce stupéfiant mortel dont Washington accuse Pékin d’être responsable.',
    ['talks-resume-beijing none', 'us-blames-china us'],
  ],
  [
    'D’après Washington, cet opioïde, le plus souvent fabriqué au Mexique à partir de produits chimiques venus en particulier de Chine, tue par overdose environ 100 000 personnes par an aux États-Unis.',
    ['made-in-mexico-chinese-precursors us', 'overdose-deaths-100k us'],
  ],
  ['Les hôpitaux se servent du fentanyl, mais il peut aussi être détourné et consommé comme drogue.', ['medical-use-diverted none']],
  [
    'Washington demande que Pékin poursuive plus durement les entreprises qui exportent des précurseurs du fentanyl dans l’illégalité, et qu’il réduise le financement du trafic.',
    ['us-wants-exporters-pursued us', 'us-wants-financing-cut us'],
  ],
  [
    'La délégation américaine réunit des responsables de la justice, de la sécurité intérieure, de la diplomatie et de la lutte antidrogue, a précisé la Maison Blanche.',
    ['us-delegation us'],
  ],
  [
    'Les États-Unis y voient une plateforme qui doit faciliter la coordination contre la production, le financement et la distribution de drogues illicites.',
    ['platform-for-coordination us'],
  ],
  [
    'Les discussions ont lieu dans un groupe de travail antidrogue, et font suite à la rencontre de Xi Jinping et de Joe Biden à San Francisco en novembre.',
    // Talks that take place in the group are the talks, too: the guide's settled case 7.
    ['talks-resume-beijing none', 'working-group-after-summit none'],
  ],
  [
    'Les États-Unis reprochaient à la Chine de ne pas faire assez contre la fabrication et l’exportation illégale de composants du fentanyl.',
    ['us-accuses-inaction us'],
  ],
  ['Ils ont sanctionné plusieurs sociétés chinoises à cause du fentanyl.', ['us-sanctioned-chinese-entities none']],
  [
    'La Chine, dont les lois antidrogue comptent parmi les plus sévères du monde, a dénoncé le laxisme des Américains face à la drogue et une population trop peu sensibilisée au danger des opioïdes de synthèse.',
    ['china-criticises-us-awareness china', 'china-criticises-us-laxity china', 'china-strict-drug-laws none'],
  ],
  [
    '« Des années durant, la coopération antidrogue entre nos deux pays a été suspendue, et cela a freiné les progrès », a expliqué un responsable américain.',
    ['cooperation-suspended-years us*'],
  ],
  [
    '« La rencontre du 15 novembre entre les deux présidents a changé la situation », a ajouté ce responsable sous couvert d’anonymat.',
    ['summit-changed-situation us*'],
  ],
  [
    'Depuis le sommet, la Chine a fermé une société, bloqué certains paiements internationaux et recommencé à partager des informations sur les livraisons et le trafic, selon ce responsable américain.',
    ['china-blocked-payments us*', 'china-resumed-info-sharing us*', 'china-shut-company us*'],
  ],
  [
    'Pékin assure de son côté avoir renforcé ses campagnes contre la contrebande, la fabrication illégale et le trafic de substances apparentées au fentanyl.',
    ['china-stepped-up-campaigns china'],
  ],
];

describe('the source story, retold', () => {
  const blocks = story.map(([text]) => ({ kind: 'paragraph' as const, text }));
  const { topic, findings } = createEngine(factSets)({ url: '', lang: 'fr', title: '', blocks });

  it('is about the subject, and makes every claim', () => {
    expect(topic).toBe('core');
    expect(new Set(findings.map(({ claim }) => claim))).toEqual(new Set(factSets.flatMap(({ claims }) => claims.map(({ id }) => id))));
  });

  it.each(story.map(([text, claims], block) => [block, claims, text] as const))(
    'paragraph %i makes %j, and nothing else',
    (block, claims) => {
      const own = findings.filter(finding => finding.block === block);
      expect(own.map(({ claim, voice, anonymous }) => `${claim} ${voice}${anonymous ? '*' : ''}`).sort()).toEqual([...claims].sort());
      expect(own.filter(({ relation }) => relation !== 'same')).toEqual([]);
    },
  );

  it('drifts from itself nowhere', () => {
    expect(findings.flatMap(({ claim, drift }) => drift.map(({ kind }) => `${claim} ${kind}`))).toEqual([]);
  });
});
