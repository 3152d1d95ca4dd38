package doorstep.matter;

import doorstep.clock.Time;
import doorstep.matter.kind.Lifecycles;
import doorstep.text.Mask;
import doorstep.text.PersonalNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the page of one matter shows, in one statement, and what is asked of one beside its page. */
@Repository
class MatterQuery {
    private final JdbcClient db;
    private final JsonMapper json;
    private final Lifecycles lifecycles;

    MatterQuery(JdbcClient db, JsonMapper json, Lifecycles lifecycles) {
        this.db = db;
        this.json = json;
        this.lifecycles = lifecycles;
    }

    /** One matter with its whole story. */
    record Whole(
            Matter matter,
            String label,
            String title,
            String words,
            String areaName,
            @Nullable String villageName,
            @Nullable UUID household,
            @Nullable String door,
            Opening.Heard channel,
            Instant heardAt,
            Instant registeredAt,
            @Nullable String unitName,
            @Nullable String unitPhone,
            @Nullable String postName,
            @Nullable String holderName,
            @Nullable String reporterName,
            @Nullable String reporterPhone,
            @Nullable Word word,
            Word.@Nullable Channel wordChannel,
            @Nullable Instant wordAt,
            @Nullable Word relayed,
            @Nullable Instant relayedAt,
            @Nullable Instant callWanted,
            List<StepLine> steps,
            List<WordLine> said,
            List<ReplyLine> replies,
            List<CorrectionLine> corrections,
            List<LinkLine> links,
            List<ReferenceLine> references,
            @Nullable String category,
            @Nullable String categoryName,
            @Nullable String summary,
            boolean confidential,
            @Nullable String concernedName,
            @Nullable String leadName,
            List<String> requests,
            List<HelperLine> helpers,
            List<CompanionLine> companions) {
        /** The other matters it is linked with. */
        List<UUID> linked() {
            return links.stream()
                    .filter(link -> link.refKind().equals("matter"))
                    .map(link -> UUID.fromString(link.refId()))
                    .toList();
        }

        /** The matter that this one was put with. */
        Optional<UUID> mergedInto() {
            return links.stream()
                    .filter(link -> !link.back() && link.relation().equals(Relation.MERGED_INTO.stored()))
                    .map(link -> UUID.fromString(link.refId()))
                    .findFirst();
        }
    }

    record StepLine(
            String act,
            String stage,
            Instant at,
            String actorKind,
            @Nullable String actorName,
            @Nullable String unitName,
            @Nullable LocalDate dueOn,
            @Nullable String note,
            @Nullable Map<String, String> said) {}

    record WordLine(
            Word word,
            Word.Channel channel,
            String way,
            boolean wantsCall,
            @Nullable String note,
            Instant at) {}

    record ReplyLine(
            String text,
            Instant at,
            @Nullable String actorName,
            @Nullable List<Opinion> opinions,
            @Nullable LocalDate servedOn,
            @Nullable String way,
            @Nullable String receipt) {}

    record CorrectionLine(String words, Instant at) {}

    /** @param back true when the other matter points here */
    record LinkLine(String relation, String refKind, String refId, boolean back) {}

    record ReferenceLine(
            String system,
            String number,
            boolean ofRecord,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate closedOn) {}

    record HelperLine(
            UUID id,
            @Nullable UUID unit,
            String name,
            String asked,
            Instant askedAt,
            @Nullable LocalDate dueOn,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    Optional<Whole> whole(UUID id, Sight sight, UUID asker, LocalDate today) {
        return whole(List.of(id), sight, asker, today).stream().findFirst();
    }

    /** Several at once, oldest first: what is on one resident's card. */
    List<Whole> whole(List<UUID> ids, Sight sight, UUID asker, LocalDate today) {
        return db.sql("""
                select case when m.stage = 'void' then '' else wording.words end as words,
                       case when m.stage <> 'void' then wording.summary end as summary,
                       case when m.stage <> 'void' then m.concerned end as concerned,
                       m.id, m.number, m.kind, m.lifecycle, m.title, m.area, m.household_id, m.channel,
                       m.heard_at, m.heard_post, m.registered_at, m.stage, m.unit_id, m.post_id, m.rule, m.clock_from, m.extended,
                       m.first_due_on, m.due_on, m.answered_at, m.served_on, m.ended_at, m.word, m.word_channel, m.word_at, m.relayed, m.relayed_at,
                       m.call_wanted, m.confidential, m.bounced, m.category,
                       (select coalesce(wider.name || ' / ', '') || c.name
                          from matter.category c
                          left join matter.category wider on wider.code = c.parent
                         where c.code = m.category) as category_name,
                       cu.name as concerned_name,
                       (select string_agg(f.person_name, '、')
                          from staff.holder_facts f
                         where f.post_id = m.lead_post and f.standing = 'A'
                           and :today between f.from_on and coalesce(f.to_on, 'infinity')) as lead_name,
                       a.name as area_name, v.name as village_name, t.name as township_name, h.door,
                       u.name as unit_name, coalesce(u.duty_phone, t.duty_phone) as unit_phone, p.name as post_name,
                       (select string_agg(f.person_name, '、' order by f.standing, f.person_name)
                          from staff.holder_facts f
                         where f.post_id = m.post_id and f.standing = 'A'
                           and :today between f.from_on and coalesce(f.to_on, 'infinity')) as holder_name,
                       r.name as reporter_name, r.phone as reporter_phone,
                       past.done, past.since_redo, past.by_asker, past.days_asked, past.granted_on, past.signed_on,
                       (select array_agg(h.unit_id) from matter.helper h
                         where h.matter_id = m.id and h.unit_id is not null) as helpers,
                       (select jsonb_agg(jsonb_build_object(
                                   'act', s.act, 'stage', s.stage, 'at', s.at, 'actorKind', s.actor_kind,
                                   'actorName', who.name, 'unitName', su.name, 'dueOn', s.due_on,
                                   'note', case when m.stage <> 'void' or s.act = 'void' then s.note end,
                                   'said', case when m.stage <> 'void' then s.said end)
                               order by s.seq desc)
                          from matter.step s
                          left join staff.person_facts who on who.id = s.actor
                          left join staff.unit_facts su on su.id = s.unit_id
                         where s.matter_id = m.id) as steps,
                       (select jsonb_agg(jsonb_build_object(
                                   'word', w.word, 'channel', w.channel, 'way', w.way, 'wantsCall', w.call_back,
                                   'note', w.note, 'at', w.at) order by w.seq desc)
                          from matter.word w where w.matter_id = m.id and m.stage <> 'void') as said,
                       (select jsonb_agg(jsonb_build_object(
                                   'text', y.text, 'at', y.at, 'actorName', who.name,
                                   'opinions', y.opinions, 'servedOn', y.served_on,
                                   'way', y.way, 'receipt', y.receipt) order by y.seq desc)
                          from matter.reply y
                          left join staff.person_facts who on who.id = y.actor
                         where y.matter_id = m.id and m.stage <> 'void') as replies,
                       (select jsonb_agg(jsonb_build_object('words', c.words, 'at', c.at) order by c.seq desc)
                          from matter.correction c where c.matter_id = m.id and m.stage <> 'void') as corrections,
                       (select jsonb_agg(jsonb_build_object(
                                   'relation', l.relation, 'refKind', l.ref_kind, 'refId', l.ref_id, 'back', l.back))
                          from (select relation, ref_kind, ref_id, false as back
                                  from matter.link where matter_id = m.id
                                union all
                                select relation, 'matter', matter_id::text, true
                                  from matter.link where ref_kind = 'matter' and ref_id = m.id::text) l) as links,
                       (select jsonb_agg(jsonb_build_object(
                                   'system', f.system, 'number', f.number, 'ofRecord', f.of_record, 'dueOn', f.due_on,
                                   'closedOn', f.closed_on))
                          from matter.reference f where f.matter_id = m.id) as "references",
                       (select jsonb_agg(q.text order by q.ordinal)
                          from matter.request q where q.matter_id = m.id and m.stage <> 'void') as requests,
                       (select jsonb_agg(jsonb_build_object(
                                   'id', h.id, 'unit', h.unit_id, 'name', coalesce(hu.name, h.outside), 'asked', h.asked,
                                   'askedAt', h.asked_at, 'dueOn', h.due_on, 'answer', h.answer,
                                   'answeredAt', h.answered_at) order by h.asked_at, h.id)
                          from matter.helper h
                          left join staff.unit_facts hu on hu.id = h.unit_id
                         where h.matter_id = m.id and m.stage <> 'void') as helper_lines,
                       (select jsonb_agg(jsonb_build_object('role', o.role, 'name', o.name) order by o.ordinal)
                          from matter.companion o where o.matter_id = m.id and m.stage <> 'void') as companions,
                       (m.registered_at at time zone 'Asia/Shanghai')::date as registered_on
                  from matter.matter m
                  join matter.wording on wording.id = m.id
                  join place.area_facts a on a.code = m.area
                  left join place.area_facts v on v.code = a.parent and v.level = 'village'
                  left join place.area_facts t on t.code = m.area / 1000000 * 1000000
                  left join place.household_facts h on h.id = m.household_id
                  left join staff.unit_facts u on u.id = m.unit_id
                  left join staff.post_facts p on p.id = m.post_id
                  left join staff.unit_facts cu on cu.id = m.concerned and m.stage <> 'void'
                  left join matter.reporter r on r.matter_id = m.id and m.stage <> 'void'
                  cross join lateral matter.past(m.id, :asker) past
                 where m.id = any(:ids::uuid[])
                   and\s""" + sight.sql() + " order by m.number")
                .param("ids", Sight.array(ids))
                .param("asker", asker)
                .param("today", today)
                .params(sight.parameters())
                .query((row, number) -> whole(row))
                .list();
    }

    private Whole whole(ResultSet row) throws SQLException {
        Instant heardAt = row.getTimestamp("heard_at").toInstant();
        PersonalNumber phone = PersonalNumber.fromStored(row.getBytes("reporter_phone"));
        String reporter = row.getString("reporter_name");
        return new Whole(
                new Matter(
                        row.getObject("id", UUID.class),
                        lifecycles.get(row.getString("kind"), row.getInt("lifecycle")),
                        row.getLong("area"),
                        row.getObject("heard_post", UUID.class),
                        LocalDate.ofInstant(heardAt, Time.ZONE),
                        MatterRows.standing(row),
                        MatterRows.past(row)),
                MatterRows.label(row),
                MatterRows.title(row),
                row.getString("words"),
                row.getString("area_name"),
                row.getString("village_name"),
                row.getObject("household_id", UUID.class),
                row.getString("door"),
                Opening.Heard.valueOf(row.getString("channel")),
                heardAt,
                row.getTimestamp("registered_at").toInstant(),
                row.getString("unit_name"),
                row.getString("unit_phone"),
                row.getString("post_name"),
                row.getString("holder_name"),
                reporter == null ? null : Mask.name(reporter),
                phone == null ? null : phone.masked(),
                MatterRows.word(row, "word"),
                MatterRows.channel(row),
                MatterRows.instant(row, "word_at"),
                MatterRows.word(row, "relayed"),
                MatterRows.instant(row, "relayed_at"),
                MatterRows.instant(row, "call_wanted"),
                many(row, "steps", new TypeReference<>() {}),
                many(row, "said", new TypeReference<>() {}),
                many(row, "replies", new TypeReference<>() {}),
                many(row, "corrections", new TypeReference<>() {}),
                many(row, "links", new TypeReference<>() {}),
                many(row, "references", new TypeReference<>() {}),
                row.getString("category"),
                row.getString("category_name"),
                row.getString("summary"),
                row.getBoolean("confidential"),
                row.getString("concerned_name"),
                row.getString("lead_name"),
                many(row, "requests", new TypeReference<>() {}),
                many(row, "helper_lines", new TypeReference<>() {}),
                many(row, "companions", new TypeReference<>() {}));
    }

    private <T> List<T> many(ResultSet row, String column, TypeReference<List<T>> type) throws SQLException {
        String text = row.getString(column);
        return text == null ? List.of() : json.readValue(text, type);
    }
}
