import { SetMetadata } from '@nestjs/common';

export const PUBLIC_READ = 'foedera:public-read';

/** Marks a POST that only computes an answer and records nothing (what-if), so that it needs no key. */
export const PublicRead = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC_READ, true);
