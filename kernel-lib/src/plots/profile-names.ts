import { inLanguage, type Study } from '../study.js';

/** The name that the study's author gave to a factor, without the marks of how it came about; undefined where it has none. */
export function profileName(study: Study, factor: string, language: string): string | undefined {
  const profile = study.profiles?.find(
    (p) => p.factor === factor && (p.study === undefined || p.study === study.study.id),
  );
  return profile && inLanguage(profile.name, language, study.study.defaultLanguage);
}
