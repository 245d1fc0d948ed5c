import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Headers that tell a browser to load, send and show nothing but our own pages. */
export function veiligheid(production: boolean): RequestHandler[] {
  const own = ["'self'"];
  const none = ["'none'"];
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: none,
          scriptSrc: own,
          styleSrc: own,
          imgSrc: own,
          fontSrc: own,
          connectSrc: own,
          formAction: own,
          baseUri: none,
          objectSrc: none,
          frameAncestors: none,
          ...(production ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      strictTransportSecurity: production ? { maxAge: 31_536_000, includeSubDomains: true } : false,
      // not no-referrer: then a browser sends `Origin: null` with our own forms
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
    }),
    (_req, res, next) => {
      res.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
      // a page with a case never stays behind in the browser; files set their own rule
      res.set('Cache-Control', 'no-store');
      next();
    },
  ];
}
