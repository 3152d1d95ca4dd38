package doorstep.staff;

import java.util.UUID;

/** Whether anything waits at a post: answered by a module above that puts things there, asked before a post ends. */
public interface PostInUse {
    boolean waitsAt(UUID post);
}
