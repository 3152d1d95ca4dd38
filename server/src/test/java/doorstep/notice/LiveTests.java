package doorstep.notice;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.staff.Sessions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What happens reaches open pages while it happens, from where they broke off, and a slow one holds up nobody. */
@DoorstepTest
class LiveTests {
    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Newsroom newsroom;

    @Autowired
    InboxStore store;

    @Autowired
    Sessions sessions;

    private Desk desk;
    private Live live;

    /** A node of its own, so that only this test's streams are open on it. */
    @BeforeEach
    void aNode() {
        desk = new Desk(port, colleagues);
        readAll();
        live = new Live(store, sessions);
        live.start();
    }

    @Test
    void anOpenPageIsToldWhatIsNewAndNothingOfOthers() throws Exception {
        Page handler = open("wangjianguo", null);
        Page other = open("zhaomin", null);
        UUID appeal = desk.assigned("appeal", "镇建设办");
        readAll();
        assertThat(live.poll()).isPositive();
        handler.closed();
        other.closed();
        assertThat(handler.said()).contains("event: ready", "event: notice", "\"kind\":\"ASSIGNED\"");
        assertThat(handler.said()).doesNotContain(appeal.toString(), "征地");
        assertThat(other.said()).contains("event: ready").doesNotContain("event: notice");
    }

    @Test
    void itGoesOnFromTheLastEvent() throws Exception {
        Page first = open("wangjianguo", null);
        desk.assigned("appeal", "镇建设办");
        readAll();
        live.poll();
        first.closed();
        String last = first.ids().getLast();
        desk.assigned("appeal", "镇建设办");
        readAll();
        Page again = open("wangjianguo", last);
        live.poll();
        again.closed();
        assertThat(again.ids())
                .as("the one that was missed, and that one once")
                .hasSize(1)
                .doesNotContain(last);
        assertThat(again.said().indexOf("event: notice"))
                .isLessThan(again.said().indexOf("event: ready"));
    }

    /** Over HTTP, as a browser that comes back does it. */
    @Test
    void aBrowserIsToldWhatItMissed() {
        Browser handler = desk.as("wangjianguo");
        NewsStore.Mark before = store.present();
        desk.assigned("appeal", "镇建设办");
        readAll();
        HttpRequest.Builder request =
                handler.request("/api/notices/stream").header("Last-Event-ID", before.xid() + "." + before.seq());
        assertThat(handler.send(request.GET()).text()).contains("\"kind\":\"ASSIGNED\"");
        assertThat(handler.get("/api/notices/stream").text()).doesNotContain("ASSIGNED");
        HttpRequest.Builder nonsense = handler.request("/api/notices/stream").header("Last-Event-ID", "1' or '1");
        assertThat(handler.send(nonsense.GET()).status()).isEqualTo(200);
        assertThat(new Browser(port).get("/api/notices/stream").status()).isEqualTo(401);
    }

    @Test
    void aPageThatTakesNothingIsDroppedAndTheOthersAreTold() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        Stream slow = live.open(colleagues.as("wangjianguo"), "slow", null);
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                slow.run(new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        try {
                            stuck.await();
                        } catch (InterruptedException e) {
                            throw new IOException(e);
                        }
                    }
                });
            } catch (IOException e) {
                // as a broken connection does
            }
        });
        Page quick = open("malixin", null);
        for (int i = 0; i < 200; i++) {
            InboxStore.Fresh fresh = new InboxStore.Fresh(
                    new NewsStore.Mark("9", i), new UUID(7, i), colleagues.post("wangjianguo"), News.URGED);
            slow.offerIfTheirs(fresh);
        }
        assertThat(live.open()).as("the slow one is out").isEqualTo(1);
        desk.assigned("appeal", "镇建设办");
        readAll();
        live.poll();
        quick.closed();
        assertThat(quick.said()).contains("event: notice");
        stuck.countDown();
        writer.join();
    }

    @Test
    void whoSignsOutIsToldNothingMore() throws Exception {
        Page page = open("wangjianguo", null);
        live.closeEnded();
        page.thread().join();
        assertThat(live.open()).as("no session has this token").isZero();
    }

    /** Else a page left open would keep somebody signed in for ever. */
    @Test
    void aStreamKeepsNoSessionAlive() {
        Browser handler = desk.as("xiejun");
        handler.get("/api/notices/stream");
        handler.send(
                handler.request("/api/notices/unread").header("X-Unasked", "1").GET());
        assertThat(handler.get("/api/session").json().at("/me/name").asString()).isEqualTo("谢军");
    }

    @Test
    void aBrowserHasAFewStreamsAtMost() {
        for (int i = 0; i < 9; i++) {
            live.open(colleagues.as("wangjianguo"), "same", null);
        }
        assertThat(live.open()).isEqualTo(4);
    }

    @Test
    void nobodyIsWaitedForAtTheEnd() throws Exception {
        Page page = open("wangjianguo", null);
        live.stop();
        page.thread().join();
        Page late = open("wangjianguo", null);
        late.thread().join();
        assertThat(live.open()).isZero();
    }

    @Test
    void whereNobodyListensNothingIsAsked() {
        assertThat(live.poll()).isZero();
    }

    /** A stream that a page reads into memory. */
    private record Page(Stream stream, Thread thread, ByteArrayOutputStream out) {
        void closed() throws InterruptedException {
            while (!stream.isEmpty()) {
                Thread.onSpinWait();
            }
            stream.close();
            thread.join();
        }

        String said() {
            return out.toString(StandardCharsets.UTF_8);
        }

        List<String> ids() {
            return said().lines()
                    .filter(line -> line.startsWith("id: "))
                    .map(line -> line.substring(4))
                    .toList();
        }
    }

    private Page open(String signIn, @Nullable String last) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stream stream = live.open(colleagues.as(signIn), "token of " + signIn, last);
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                stream.run(out);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        return new Page(stream, thread, out);
    }

    private void readAll() {
        while (newsroom.read() > 0) {
            // until all is read
        }
    }
}
