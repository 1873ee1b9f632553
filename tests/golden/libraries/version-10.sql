PRAGMA user_version = 10;
PRAGMA application_id = 1466265191;
BEGIN TRANSACTION;
CREATE TABLE article_versions (
        article_id    TEXT NOT NULL REFERENCES articles,
        version       TEXT NOT NULL,
        imported_at   INTEGER NOT NULL,
        original_name TEXT NOT NULL,
        original_file TEXT NOT NULL,
        source        TEXT NOT NULL,
        PRIMARY KEY (article_id, version)
    ) STRICT;
CREATE TABLE articles (
        article_id    TEXT PRIMARY KEY,
        number        INTEGER NOT NULL UNIQUE,
        title         TEXT NOT NULL,
        author        TEXT NOT NULL,
        date          TEXT NOT NULL,
        original_name TEXT NOT NULL,
        imported_at   INTEGER NOT NULL,
        characters    INTEGER NOT NULL,
        body          TEXT NOT NULL,
        content       TEXT NOT NULL
    , version TEXT NOT NULL DEFAULT '', density TEXT NOT NULL DEFAULT 'standard', corrections TEXT NOT NULL DEFAULT '{}', skipped TEXT NOT NULL DEFAULT '[]') STRICT;
INSERT INTO "articles" VALUES('0d67bdd69eb3edb4',1,'学而时习之','','','学而时习之.txt',1750381200000,46,'["57d912ecf7d1e4bc", "69323a1911fc7db4"]','{"id":"0d67bdd69eb3edb4","meta":{"title":"学而时习之","subtitle":null,"author":null,"affiliation":null,"date":null,"editor":null,"source_url":null},"text":"学而时习之\n一、温习\n学过的东西要按时温习，温习才记得牢。\n一天之后温习一遍，一周之后再温习一遍。\n","blocks":[{"id":"d2ee1a97c220363b","kind":"metadata","start":0,"text":"学而时习之","level":0,"marker":"","section":null},{"id":"9456ecc017b080f3","kind":"heading","start":6,"text":"一、温习","level":1,"marker":"一、","section":null},{"id":"57d912ecf7d1e4bc","kind":"paragraph","start":11,"text":"学过的东西要按时温习，温习才记得牢。","level":0,"marker":"","section":"9456ecc017b080f3"},{"id":"69323a1911fc7db4","kind":"paragraph","start":30,"text":"一天之后温习一遍，一周之后再温习一遍。","level":0,"marker":"","section":"9456ecc017b080f3"}],"outline":[{"block":"9456ecc017b080f3","level":1,"marker":"一、","title":{"block":"9456ecc017b080f3","start":2,"end":4,"text":"温习"},"run_in":false,"children":[]}],"encoding":"utf-8","lang":"zh-Hans","warnings":[]}','69038a886b388e95','standard','{"blocks":{},"meta":{}}','[]');
CREATE TABLE card_events (
        seq            INTEGER PRIMARY KEY AUTOINCREMENT,
        device         TEXT NOT NULL,
        counter        INTEGER NOT NULL,
        card_id        INTEGER NOT NULL REFERENCES cards,
        at             INTEGER NOT NULL,
        day            INTEGER NOT NULL,
        kind           TEXT NOT NULL,
        rating         INTEGER,
        duration_ms    INTEGER,
        desired_retention REAL,
        target_device  TEXT,
        target_counter INTEGER, interval_days INTEGER, due_day INTEGER, action INTEGER, missed INTEGER, flag INTEGER, parent INTEGER, stability REAL, difficulty REAL, wait_seconds INTEGER,
        UNIQUE (device, counter)
    ) STRICT;
INSERT INTO "card_events" VALUES(1,'a5d723ac11ce',1,7417790747379804533,1750381200000,739422,'graded',3,6500,0.9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,600);
INSERT INTO "card_events" VALUES(2,'a5d723ac11ce',2,1613977314453129985,1750381440000,739422,'graded',3,6500,0.9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,600);
INSERT INTO "card_events" VALUES(3,'a5d723ac11ce',3,2563180663541685132,1750381680000,739422,'graded',4,6500,0.9,NULL,NULL,10,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "card_events" VALUES(4,'a5d723ac11ce',4,7417790747379804533,1750381920000,739422,'graded',1,6500,0.9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,60);
INSERT INTO "card_events" VALUES(5,'a5d723ac11ce',5,7417790747379804533,1750382160000,739422,'graded',2,6500,0.9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,330);
INSERT INTO "card_events" VALUES(6,'a5d723ac11ce',6,1613977314453129985,1750382400000,739422,'graded',3,6500,0.9,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "card_events" VALUES(7,'a5d723ac11ce',7,7417790747379804533,1750382640000,739422,'graded',1,6500,0.9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,60);
INSERT INTO "card_events" VALUES(8,'a5d723ac11ce',8,7417790747379804533,1750382880000,739422,'graded',3,6500,0.9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,600);
INSERT INTO "card_events" VALUES(9,'a5d723ac11ce',9,7417790747379804533,1750383120000,739422,'undone',NULL,NULL,NULL,'a5d723ac11ce',8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "card_events" VALUES(10,'a5d723ac11ce',10,7417790747379804533,1750383120000,739422,'suspended',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE card_states (
        card_id       INTEGER PRIMARY KEY REFERENCES cards,
        article_id    TEXT NOT NULL,
        deck          TEXT NOT NULL,
        sibling_group TEXT NOT NULL,
        position      INTEGER NOT NULL,
        active        INTEGER NOT NULL,
        phase         TEXT NOT NULL,
        stability     REAL,
        difficulty    REAL,
        due_at        INTEGER,
        due_day       INTEGER,
        last_review   INTEGER,
        last_day      INTEGER,
        step          INTEGER NOT NULL,
        interval_days INTEGER NOT NULL,
        reps          INTEGER NOT NULL,
        lapses        INTEGER NOT NULL,
        suspended     INTEGER NOT NULL,
        buried_on     INTEGER
    , flag INTEGER NOT NULL DEFAULT 0, marked INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "card_states" VALUES(1613977314453129985,'0d67bdd69eb3edb4','要点','4f45fceacc87c171',100000200001,1,'review',2.3065,2.11121423578539513243e+00,NULL,739424,1750382400000,739422,0,2,2,0,0,NULL,0,0);
INSERT INTO "card_states" VALUES(2563180663541685132,'0d67bdd69eb3edb4','要点','d5d9f58491824b82',100000200001,1,'review',8.2956,1.0,NULL,739432,1750381680000,739422,0,10,1,0,0,NULL,0,0);
INSERT INTO "card_states" VALUES(6640638388405666412,'0d67bdd69eb3edb4','要点','4f45fceacc87c171',100000200001,1,'new',NULL,NULL,NULL,NULL,NULL,NULL,0,0,0,0,0,NULL,0,0);
INSERT INTO "card_states" VALUES(7417790747379804533,'0d67bdd69eb3edb4','要点','7852df34136bd3f2',100000100001,1,'learning',2.79838364951108087286e-01,9.41184867815208,1750382700000,NULL,1750382640000,739422,0,0,4,0,1,NULL,0,0);
CREATE TABLE cards (
        card_id INTEGER PRIMARY KEY,
        note_id TEXT NOT NULL REFERENCES notes,
        ordinal INTEGER NOT NULL
    ) STRICT;
INSERT INTO "cards" VALUES(1613977314453129985,'4f45fceacc87c171',1);
INSERT INTO "cards" VALUES(2563180663541685132,'d5d9f58491824b82',0);
INSERT INTO "cards" VALUES(6640638388405666412,'4f45fceacc87c171',0);
INSERT INTO "cards" VALUES(7417790747379804533,'7852df34136bd3f2',0);
CREATE TABLE day_limits (
        day        INTEGER NOT NULL,
        article_id TEXT NOT NULL,
        deck       TEXT NOT NULL,
        new        INTEGER,
        reviews    INTEGER,
        PRIMARY KEY (day, article_id, deck)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE day_totals (
        day          INTEGER PRIMARY KEY,
        milliseconds INTEGER NOT NULL,
        again        INTEGER NOT NULL,
        hard         INTEGER NOT NULL,
        good         INTEGER NOT NULL,
        easy         INTEGER NOT NULL,
        new_cards    INTEGER NOT NULL,
        recalls      INTEGER NOT NULL,
        recalled     INTEGER NOT NULL
    ) STRICT;
INSERT INTO "day_totals" VALUES(739422,45500,2,1,3,1,3,0,0);
CREATE TABLE deck_counts (
        article_id TEXT NOT NULL,
        deck       TEXT NOT NULL,
        position   INTEGER NOT NULL,
        cards      INTEGER NOT NULL,
        new        INTEGER NOT NULL,
        new_free   INTEGER NOT NULL,
        learning   INTEGER NOT NULL,
        seen       INTEGER NOT NULL,
        suspended  INTEGER NOT NULL,
        PRIMARY KEY (article_id, deck)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "deck_counts" VALUES('0d67bdd69eb3edb4','要点',100000100001,4,1,1,0,3,1);
CREATE TABLE due_counts (
        day        INTEGER NOT NULL,
        article_id TEXT NOT NULL,
        deck       TEXT NOT NULL,
        cards      INTEGER NOT NULL,
        PRIMARY KEY (day, article_id, deck)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "due_counts" VALUES(739424,'0d67bdd69eb3edb4','要点',1);
INSERT INTO "due_counts" VALUES(739432,'0d67bdd69eb3edb4','要点',1);
CREATE TABLE due_days (
        day   INTEGER PRIMARY KEY,
        cards INTEGER NOT NULL
    ) STRICT;
INSERT INTO "due_days" VALUES(739424,1);
INSERT INTO "due_days" VALUES(739432,1);
CREATE TABLE exams (
        exam_id         TEXT PRIMARY KEY,
        name            TEXT NOT NULL,
        day             INTEGER NOT NULL,
        target          REAL NOT NULL,
        minutes_per_day INTEGER NOT NULL,
        scope           TEXT NOT NULL,
        archived        INTEGER NOT NULL
    , building_retention REAL NOT NULL DEFAULT 0.85, sprint_retention REAL NOT NULL DEFAULT 0.95) STRICT;
CREATE TABLE facts (
        name  TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT;
INSERT INTO "facts" VALUES('device','a5d723ac11ce');
CREATE TABLE fits (
        number      INTEGER PRIMARY KEY,
        at          INTEGER NOT NULL,
        parameters  TEXT NOT NULL,
        reviews     INTEGER NOT NULL,
        loss_before REAL,
        loss_after  REAL,
        adopted     INTEGER NOT NULL
    ) STRICT;
CREATE VIRTUAL TABLE note_search USING fts5 (
        words, headings, content = 'note_texts', content_rowid = 'number',
        tokenize = "ascii tokenchars '%'"
    );
CREATE TABLE note_sources (
        note_id  TEXT NOT NULL REFERENCES notes,
        block_id TEXT NOT NULL,
        PRIMARY KEY (note_id, block_id)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "note_sources" VALUES('7852df34136bd3f2','57d912ecf7d1e4bc');
INSERT INTO "note_sources" VALUES('4f45fceacc87c171','69323a1911fc7db4');
INSERT INTO "note_sources" VALUES('d5d9f58491824b82','69323a1911fc7db4');
CREATE TABLE note_tags (
        note_id TEXT NOT NULL REFERENCES notes,
        tag     TEXT NOT NULL,
        PRIMARY KEY (note_id, tag)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "note_tags" VALUES('4f45fceacc87c171','复习');
CREATE TABLE note_texts (
        number   INTEGER PRIMARY KEY,
        note_id  TEXT NOT NULL UNIQUE REFERENCES notes,
        type     TEXT NOT NULL,
        question TEXT NOT NULL,
        words    TEXT NOT NULL,
        headings TEXT NOT NULL
    ) STRICT;
INSERT INTO "note_texts" VALUES(1,'7852df34136bd3f2','basic','怎样才记得牢？','怎样 样才 才记 记得 得牢 牢 按时 时温 温习 习','一温 温习 习');
INSERT INTO "note_texts" VALUES(2,'d5d9f58491824b82','basic','何时第一次温习？','何时 时第 第一 一次 次温 温习 习 一天 天之 之后 后','一温 温习 习');
INSERT INTO "note_texts" VALUES(3,'4f45fceacc87c171','cloze','一天之后温习一遍，一周之后再温习一遍。','一天 天之 之后 后温 温习 习一 一遍 遍一 一周 周之 之后 后再 再温 温习 习一 一遍 遍','一温 温习 习');
CREATE TABLE notes (
        note_id    TEXT PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES articles,
        deck       TEXT NOT NULL,
        position   INTEGER NOT NULL,
        status     TEXT NOT NULL,
        changed_at INTEGER NOT NULL,
        content    TEXT NOT NULL
    , generated TEXT, added_at INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "notes" VALUES('7852df34136bd3f2','0d67bdd69eb3edb4','要点',100000100001,'accepted',1750381200000,'{"type":"basic","context":["一、温习"],"question":"怎样才记得牢？","answer":["按时温习"],"sources":[{"block":"57d912ecf7d1e4bc","paragraph":1,"start":0,"end":4,"span":"学过的东","prefix":"","suffix":"西要按时温习，温习才记得牢。","headings":[],"version":"","lost":false,"article":null}],"pairs":[],"text":"","hint":"","extra":"","importance":2,"tags":[],"group":"7852df34136bd3f2","distinct":""}','["要点", "{\"type\":\"basic\",\"context\":[\"一、温习\"],\"question\":\"怎样才记得牢？\",\"answer\":[\"按时温习\"],\"sources\":[{\"block\":\"57d912ecf7d1e4bc\",\"paragraph\":1,\"start\":0,\"end\":4,\"span\":\"学过的东\",\"prefix\":\"\",\"suffix\":\"西要按时温习，温习才记得牢。\",\"headings\":[],\"version\":\"\",\"lost\":false,\"article\":null}],\"pairs\":[],\"text\":\"\",\"hint\":\"\",\"extra\":\"\",\"importance\":2,\"tags\":[],\"group\":\"7852df34136bd3f2\",\"distinct\":\"\"}"]',1750381200000);
INSERT INTO "notes" VALUES('d5d9f58491824b82','0d67bdd69eb3edb4','要点',100000200001,'accepted',1750381200000,'{"type":"basic","context":["一、温习"],"question":"何时第一次温习？","answer":["一天之后"],"sources":[{"block":"69323a1911fc7db4","paragraph":2,"start":0,"end":4,"span":"一天之后","prefix":"","suffix":"温习一遍，一周之后再温习一遍。","headings":[],"version":"","lost":false,"article":null}],"pairs":[],"text":"","hint":"","extra":"","importance":2,"tags":[],"group":"d5d9f58491824b82","distinct":""}','["要点", "{\"type\":\"basic\",\"context\":[\"一、温习\"],\"question\":\"何时第一次温习？\",\"answer\":[\"一天之后\"],\"sources\":[{\"block\":\"69323a1911fc7db4\",\"paragraph\":2,\"start\":0,\"end\":4,\"span\":\"一天之后\",\"prefix\":\"\",\"suffix\":\"温习一遍，一周之后再温习一遍。\",\"headings\":[],\"version\":\"\",\"lost\":false,\"article\":null}],\"pairs\":[],\"text\":\"\",\"hint\":\"\",\"extra\":\"\",\"importance\":2,\"tags\":[],\"group\":\"d5d9f58491824b82\",\"distinct\":\"\"}"]',1750381200000);
INSERT INTO "notes" VALUES('4f45fceacc87c171','0d67bdd69eb3edb4','要点',100000200001,'accepted',1750381200000,'{"type":"cloze","context":["一、温习"],"question":"","answer":[],"sources":[{"block":"69323a1911fc7db4","paragraph":2,"start":0,"end":4,"span":"一天之后","prefix":"","suffix":"温习一遍，一周之后再温习一遍。","headings":[],"version":"","lost":false,"article":null}],"pairs":[],"text":"一天之后温习{{c1::一遍}}，{{c2::一周之后::多久}}再温习一遍。","hint":"","extra":"","importance":2,"tags":["复习"],"group":"4f45fceacc87c171","distinct":""}','["要点", "{\"type\":\"cloze\",\"context\":[\"一、温习\"],\"question\":\"\",\"answer\":[],\"sources\":[{\"block\":\"69323a1911fc7db4\",\"paragraph\":2,\"start\":0,\"end\":4,\"span\":\"一天之后\",\"prefix\":\"\",\"suffix\":\"温习一遍，一周之后再温习一遍。\",\"headings\":[],\"version\":\"\",\"lost\":false,\"article\":null}],\"pairs\":[],\"text\":\"一天之后温习{{c1::一遍}}，{{c2::一周之后::多久}}再温习一遍。\",\"hint\":\"\",\"extra\":\"\",\"importance\":2,\"tags\":[\"复习\"],\"group\":\"4f45fceacc87c171\",\"distinct\":\"\"}"]',1750381200000);
CREATE TABLE reading_positions (
        article_id TEXT PRIMARY KEY REFERENCES articles,
        block_id   TEXT NOT NULL,
        "offset"   INTEGER NOT NULL,
        at         INTEGER NOT NULL
    ) STRICT;
CREATE TABLE saved_searches (
        name   TEXT PRIMARY KEY,
        search TEXT NOT NULL
    ) STRICT;
CREATE TABLE section_blocks (
        article_id TEXT NOT NULL REFERENCES articles,
        section_id TEXT NOT NULL,
        block_id   TEXT NOT NULL,
        PRIMARY KEY (article_id, section_id, block_id)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "section_blocks" VALUES('0d67bdd69eb3edb4','9456ecc017b080f3','57d912ecf7d1e4bc');
INSERT INTO "section_blocks" VALUES('0d67bdd69eb3edb4','9456ecc017b080f3','69323a1911fc7db4');
INSERT INTO "section_blocks" VALUES('0d67bdd69eb3edb4','9456ecc017b080f3','9456ecc017b080f3');
CREATE INDEX notes_by_article ON notes (article_id, position);
CREATE INDEX note_sources_by_block ON note_sources (block_id);
CREATE INDEX cards_by_note ON cards (note_id);
CREATE INDEX card_events_by_card ON card_events (card_id, seq);
CREATE INDEX card_events_by_day ON card_events (day);
CREATE INDEX card_events_by_target ON card_events (target_device, target_counter)
        WHERE target_device IS NOT NULL;
CREATE TRIGGER card_events_no_update BEFORE UPDATE ON card_events
        BEGIN SELECT RAISE(ABORT, 'card_events is append-only'); END;
CREATE TRIGGER card_events_no_delete BEFORE DELETE ON card_events
        BEGIN SELECT RAISE(ABORT, 'card_events is append-only'); END;
CREATE INDEX card_states_new ON card_states (phase, active, position);
CREATE INDEX card_states_learning ON card_states (due_at) WHERE due_at IS NOT NULL;
CREATE TRIGGER deck_counts_insert AFTER INSERT ON card_states WHEN new.active BEGIN 
    INSERT INTO deck_counts VALUES (
        new.article_id, new.deck, new.position, 1, new.phase = 'new',
        new.phase = 'new' AND NOT new.suspended, new.due_at IS NOT NULL AND NOT new.suspended,
        new.reps > 0, new.suspended)
    ON CONFLICT DO UPDATE SET
        position = min(position, excluded.position), cards = cards + 1,
        new = new + excluded.new, new_free = new_free + excluded.new_free,
        learning = learning + excluded.learning, seen = seen + excluded.seen,
        suspended = suspended + excluded.suspended;
     END;
CREATE TRIGGER deck_counts_delete AFTER DELETE ON card_states WHEN old.active BEGIN 
    UPDATE deck_counts SET
        cards = cards - 1, new = new - (old.phase = 'new'),
        new_free = new_free - (old.phase = 'new' AND NOT old.suspended),
        learning = learning - (old.due_at IS NOT NULL AND NOT old.suspended),
        seen = seen - (old.reps > 0), suspended = suspended - old.suspended
    WHERE article_id = old.article_id AND deck = old.deck;
     END;
CREATE TRIGGER due_counts_insert AFTER INSERT ON card_states WHEN new.active AND NOT new.suspended AND new.due_day IS NOT NULL BEGIN 
    INSERT INTO due_counts VALUES (new.due_day, new.article_id, new.deck, 1)
    ON CONFLICT DO UPDATE SET cards = cards + 1;
     END;
CREATE TRIGGER due_counts_delete AFTER DELETE ON card_states WHEN old.active AND NOT old.suspended AND old.due_day IS NOT NULL BEGIN 
    UPDATE due_counts SET cards = cards - 1
    WHERE day = old.due_day AND article_id = old.article_id AND deck = old.deck;
    DELETE FROM due_counts
    WHERE day = old.due_day AND article_id = old.article_id AND deck = old.deck AND cards = 0;
     END;
CREATE INDEX card_states_due ON card_states (due_day, position)
        WHERE due_day IS NOT NULL AND active = 1 AND suspended = 0;
CREATE INDEX card_states_buried ON card_states (buried_on) WHERE buried_on IS NOT NULL;
CREATE INDEX card_states_memory ON card_states
        (active, stability, difficulty, interval_days) WHERE stability IS NOT NULL;
CREATE INDEX note_texts_by_type ON note_texts (type, note_id);
CREATE INDEX note_texts_by_question ON note_texts (question, note_id);
CREATE TRIGGER note_texts_insert AFTER INSERT ON note_texts BEGIN
        INSERT INTO note_search (rowid, words, headings)
            VALUES (new.number, new.words, new.headings);
    END;
CREATE TRIGGER note_texts_delete AFTER DELETE ON note_texts BEGIN
        INSERT INTO note_search (note_search, rowid, words, headings)
            VALUES ('delete', old.number, old.words, old.headings);
    END;
CREATE TRIGGER notes_reworded AFTER UPDATE OF content ON notes
        WHEN old.content IS NOT new.content BEGIN
        DELETE FROM note_texts WHERE note_id = old.note_id;
    END;
CREATE INDEX note_tags_by_tag ON note_tags (tag, note_id);
CREATE TRIGGER note_tags_insert AFTER INSERT ON notes BEGIN
        INSERT INTO note_tags
            SELECT DISTINCT new.note_id, value FROM json_each(new.content, '$.tags');
    END;
CREATE TRIGGER note_tags_update AFTER UPDATE OF content ON notes
        WHEN old.content ->> '$.tags' IS NOT new.content ->> '$.tags' BEGIN
        DELETE FROM note_tags WHERE note_id = new.note_id;
        INSERT INTO note_tags
            SELECT DISTINCT new.note_id, value FROM json_each(new.content, '$.tags');
    END;
CREATE TRIGGER due_days_insert AFTER INSERT ON card_states WHEN new.active AND NOT new.suspended AND new.due_day IS NOT NULL BEGIN 
    INSERT INTO due_days VALUES (new.due_day, 1) ON CONFLICT DO UPDATE SET cards = cards + 1;
     END;
CREATE TRIGGER due_days_delete AFTER DELETE ON card_states WHEN old.active AND NOT old.suspended AND old.due_day IS NOT NULL BEGIN 
    UPDATE due_days SET cards = cards - 1 WHERE day = old.due_day;
    DELETE FROM due_days WHERE day = old.due_day AND cards = 0;
     END;
CREATE TRIGGER deck_counts_leave AFTER UPDATE OF article_id, deck, position, phase, due_at, reps, suspended, active ON card_states
            WHEN old.active AND (old.article_id, old.deck, old.position, old.phase = 'new', old.due_at IS NOT NULL,
    old.reps > 0, old.suspended, old.active) IS NOT (new.article_id, new.deck, new.position, new.phase = 'new', new.due_at IS NOT NULL,
    new.reps > 0, new.suspended, new.active) BEGIN 
    UPDATE deck_counts SET
        cards = cards - 1, new = new - (old.phase = 'new'),
        new_free = new_free - (old.phase = 'new' AND NOT old.suspended),
        learning = learning - (old.due_at IS NOT NULL AND NOT old.suspended),
        seen = seen - (old.reps > 0), suspended = suspended - old.suspended
    WHERE article_id = old.article_id AND deck = old.deck;
     END;
CREATE TRIGGER deck_counts_enter AFTER UPDATE OF article_id, deck, position, phase, due_at, reps, suspended, active ON card_states
            WHEN new.active AND (old.article_id, old.deck, old.position, old.phase = 'new', old.due_at IS NOT NULL,
    old.reps > 0, old.suspended, old.active) IS NOT (new.article_id, new.deck, new.position, new.phase = 'new', new.due_at IS NOT NULL,
    new.reps > 0, new.suspended, new.active) BEGIN 
    INSERT INTO deck_counts VALUES (
        new.article_id, new.deck, new.position, 1, new.phase = 'new',
        new.phase = 'new' AND NOT new.suspended, new.due_at IS NOT NULL AND NOT new.suspended,
        new.reps > 0, new.suspended)
    ON CONFLICT DO UPDATE SET
        position = min(position, excluded.position), cards = cards + 1,
        new = new + excluded.new, new_free = new_free + excluded.new_free,
        learning = learning + excluded.learning, seen = seen + excluded.seen,
        suspended = suspended + excluded.suspended;
     END;
CREATE TRIGGER due_counts_leave AFTER UPDATE OF article_id, deck, due_day, suspended, active ON card_states
            WHEN old.active AND NOT old.suspended AND old.due_day IS NOT NULL AND (old.article_id, old.deck, old.due_day, old.suspended, old.active) IS NOT (new.article_id, new.deck, new.due_day, new.suspended, new.active) BEGIN 
    UPDATE due_counts SET cards = cards - 1
    WHERE day = old.due_day AND article_id = old.article_id AND deck = old.deck;
    DELETE FROM due_counts
    WHERE day = old.due_day AND article_id = old.article_id AND deck = old.deck AND cards = 0;
     END;
CREATE TRIGGER due_counts_enter AFTER UPDATE OF article_id, deck, due_day, suspended, active ON card_states
            WHEN new.active AND NOT new.suspended AND new.due_day IS NOT NULL AND (old.article_id, old.deck, old.due_day, old.suspended, old.active) IS NOT (new.article_id, new.deck, new.due_day, new.suspended, new.active) BEGIN 
    INSERT INTO due_counts VALUES (new.due_day, new.article_id, new.deck, 1)
    ON CONFLICT DO UPDATE SET cards = cards + 1;
     END;
CREATE TRIGGER due_days_leave AFTER UPDATE OF due_day, suspended, active ON card_states
            WHEN old.active AND NOT old.suspended AND old.due_day IS NOT NULL AND (old.due_day, old.suspended, old.active) IS NOT (new.due_day, new.suspended, new.active) BEGIN 
    UPDATE due_days SET cards = cards - 1 WHERE day = old.due_day;
    DELETE FROM due_days WHERE day = old.due_day AND cards = 0;
     END;
CREATE TRIGGER due_days_enter AFTER UPDATE OF due_day, suspended, active ON card_states
            WHEN new.active AND NOT new.suspended AND new.due_day IS NOT NULL AND (old.due_day, old.suspended, old.active) IS NOT (new.due_day, new.suspended, new.active) BEGIN 
    INSERT INTO due_days VALUES (new.due_day, 1) ON CONFLICT DO UPDATE SET cards = cards + 1;
     END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('card_events',10);
INSERT INTO note_search (note_search) VALUES ('rebuild');
COMMIT;
