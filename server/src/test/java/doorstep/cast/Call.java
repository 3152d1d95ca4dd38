package doorstep.cast;

import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * One request that somebody is about to make.
 *
 * @param body JSON unless {@code type} says otherwise
 */
public record Call(
        Browser by, String method, String path, @Nullable String body, String type) {
    /** What is done with every call of a story: count it, try it with somebody else's ids first, or just send it. */
    public interface Watch {
        Browser.Answer around(Call call);
    }

    public Call with(Browser other) {
        return new Call(other, method, path, body, type);
    }

    public Call at(String otherPath) {
        return new Call(by, method, otherPath, body, type);
    }

    public Call saying(String otherBody) {
        return new Call(by, method, path, otherBody, type);
    }

    public boolean isJson() {
        return body != null && type.equals("application/json");
    }

    public Browser.Answer send() {
        HttpRequest.BodyPublisher publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest.Builder request = by.request(path).method(method, publisher);
        return by.send(body == null ? request : request.header("Content-Type", type));
    }

    @Override
    public String toString() {
        return method + " " + path + (body == null ? "" : " " + body);
    }
}
