import { inFileOrder, linkingAnnotations } from '../annotations/ids.ts';
import { annotationFile } from '../annotations/parse.ts';
import type { Annotation } from '../annotations/types.ts';
import { linkTarget } from '../linkTarget.ts';
import { annotationFiles, type Project } from '../project.ts';
import type { Source } from '../text/source.ts';

/** The links of one annotation that lead to another, by their places among its links. */
export interface LinksTo {
  readonly file: Source;
  readonly annotation: Annotation;
  readonly places: readonly number[];
}

/** Every annotation of the project that links to one, with the links that do. */
export function linksTo(project: Project, target: Annotation): readonly LinksTo[] {
  return annotationFiles(project).flatMap((file) =>
    inFileOrder(annotationFile(file), linkingAnnotations(annotationFile(file))).flatMap(({ annotation }) => {
      const places = [...annotation.links.keys()].filter((place) => {
        const link = annotation.links[place];
        const found = link && linkTarget(project, file, link);
        return found?.state === 'there' && found.annotation === target;
      });
      return places.length > 0 ? [{ file, annotation, places }] : [];
    }),
  );
}
