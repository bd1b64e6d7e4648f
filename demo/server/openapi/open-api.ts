import type { JsonSchema } from '@valibot/to-json-schema';

/** The part of OpenAPI 3.1 that the endpoint's document uses. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description: string };
  servers?: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Partial<Record<Method, DocumentedOperation>>>;
  components: {
    schemas: Record<string, JsonSchema>;
    responses: Record<string, DocumentedAnswer>;
    securitySchemes: Record<string, { type: 'http'; scheme: 'bearer'; description: string }>;
  };
}

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface DocumentedOperation {
  operationId: string;
  tags: string[];
  summary: string;
  parameters?: DocumentedParameter[];
  requestBody?: { required: true; content: Content };
  responses: Record<string, DocumentedAnswer | Reference>;
  security?: Record<string, string[]>[];
}

export interface DocumentedParameter {
  name: string;
  in: 'path' | 'query' | 'header';
  description: string;
  required: boolean;
  schema: JsonSchema;
}

export interface DocumentedAnswer {
  description: string;
  headers?: Record<string, { description: string; schema: JsonSchema }>;
  content?: Content;
}

/** By media type. */
export type Content = Record<string, { schema: JsonSchema; examples?: Record<string, { value: unknown }> }>;

export interface Reference {
  $ref: string;
}

export const schemaRoot = '#/components/schemas/';
export const responseRoot = '#/components/responses/';
