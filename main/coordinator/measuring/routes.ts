/** Measurements over HTTP: nodes bring theirs, and whoever has the organiser’s token is told all. */
import express, { Router } from 'express';
import { MAX_MEASUREMENT_BYTES } from '../../../shared/measure/record.ts';
import type { Doorkeeper } from '../doorkeeper.ts';
import type { Measurements } from './measurements.ts';

export function measurementRoutes(measurements: Measurements, doorkeeper: Doorkeeper): Router {
  const routes = Router();
  const body = express.raw({ type: () => true, inflate: false, limit: MAX_MEASUREMENT_BYTES });
  routes.post('/measurements', doorkeeper.submission, body, async (request, response) => {
    const bytes = request.body instanceof Buffer ? new Uint8Array(request.body) : new Uint8Array();
    try {
      measurements.accept(request.headers.authorization ?? '', bytes);
    } catch (error) {
      doorkeeper.disappoint(request);
      throw error;
    }
    await measurements.durable;
    response.status(201).json({});
  });
  return routes;
}
