package doorstep.audit;

import java.util.Map;
import java.util.Set;

/** What a module above calls its things, for whoever reads the trail. The trail itself keeps ids only. */
public interface ThingNames {
    /** @param ids of things of any kind, and codes of areas; what is not this module's is left out */
    Map<String, String> of(Set<String> ids);
}
