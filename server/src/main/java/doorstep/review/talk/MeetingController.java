package doorstep.review.talk;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Meetings for criticism and self-criticism, and the opinions given in them. */
@RestController
@RequestMapping("/api")
class MeetingController {
    private final Opinions opinions;
    private final MeetingStore meetings;
    private final OpinionStore store;
    private final Time time;

    MeetingController(Opinions opinions, MeetingStore meetings, OpinionStore store, Time time) {
        this.opinions = opinions;
        this.meetings = meetings;
        this.store = store;
        this.time = time;
    }

    record NewMeeting(UUID id, Meeting.Kind kind, LocalDate heldOn) {}

    record NewOpinion(UUID id, UUID about, String words) {}

    record OpinionReply(
            Opinion.Stance stance, String words, @Nullable String deed) {}

    record OpinionOutcome(String words) {}

    /**
     * A meeting on its page.
     *
     * @param opinions of it that this person may read; {@code left}: those of earlier meetings that are unfinished
     */
    record MeetingView(Meeting meeting, List<OpinionStore.OpinionLine> opinions, List<OpinionStore.OpinionLine> left) {}

    @PostMapping("/rounds/{id}/meetings")
    void call(Actor actor, @PathVariable UUID id, @RequestBody NewMeeting body) {
        opinions.call(actor, id, body.id(), body.kind(), body.heldOn());
    }

    /** Those one takes part in or leads, the newest first. */
    @GetMapping("/meetings")
    List<MeetingStore.MeetingLine> all(Actor actor) {
        return meetings.all(actor, time.today());
    }

    @GetMapping("/meetings/{id}")
    MeetingView view(Actor actor, @PathVariable UUID id) {
        Meeting meeting = opinions.meeting(actor, id);
        List<OpinionStore.OpinionLine> lines = store.at(id, actor.id(), time.today());
        return new MeetingView(
                meeting,
                lines.stream().filter(line -> line.meeting().equals(id)).toList(),
                lines.stream().filter(line -> !line.meeting().equals(id)).toList());
    }

    /** The same id again from its giver replaces what it said, until it is handed over. */
    @PostMapping("/meetings/{id}/opinions")
    void write(Actor actor, @PathVariable UUID id, @RequestBody NewOpinion body) {
        opinions.write(actor, id, body.id(), body.about(), body.words());
    }

    @DeleteMapping("/opinions/{id}")
    void takeBack(Actor actor, @PathVariable UUID id) {
        opinions.takeBack(actor, id);
    }

    @PostMapping("/opinions/{id}/handing-over")
    void handOver(Actor actor, @PathVariable UUID id) {
        opinions.handOver(actor, id);
    }

    @PostMapping("/opinions/{id}/reply")
    void reply(Actor actor, @PathVariable UUID id, @RequestBody OpinionReply body) {
        opinions.reply(actor, id, body.stance(), body.words(), body.deed());
    }

    @PostMapping("/opinions/{id}/outcome")
    void finish(Actor actor, @PathVariable UUID id, @RequestBody OpinionOutcome body) {
        opinions.finish(actor, id, body.words());
    }
}
