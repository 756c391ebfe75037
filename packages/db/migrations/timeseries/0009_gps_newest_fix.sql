-- What is newer than this is certainly new, so that hardly anything has to be looked up before it is written.
ALTER TABLE gps_device_states ADD COLUMN newest_fix_time timestamptz(3);
