-- What an app did. Few events name one, so writers pay next to nothing; cut, so that no text is too long for an index.
CREATE INDEX audit_events_app_idx ON audit_events (left(metadata ->> 'clientId', 64), created_at DESC, id DESC)
	WHERE left(metadata ->> 'clientId', 64) IS NOT NULL;
