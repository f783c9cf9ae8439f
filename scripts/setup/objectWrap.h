// Included before everything else when better-sqlite3 12 is built from source for Node.js 24 or later.
//
// Since Node.js 24.19 the constructor and destructor of node::ObjectWrap add and remove an environment cleanup hook, and
// the removal aborts the process when an object is collected while no context is entered, as it is by a garbage collection
// between two tasks (nodejs/node#65446). better-sqlite3 12 is built on ObjectWrap; 13 is not, but needs Node.js 22 and is
// not what Backstage asks for. So ObjectWrap comes without the hooks here, as it does up to Node.js 24.18.
#include <node.h>

namespace node {
inline void StagecraftNoCleanupHook(v8::Isolate*, void (*)(void*), void*) {}
}  // namespace node

#define AddEnvironmentCleanupHook StagecraftNoCleanupHook
#define RemoveEnvironmentCleanupHook StagecraftNoCleanupHook
#include <node_object_wrap.h>
#undef AddEnvironmentCleanupHook
#undef RemoveEnvironmentCleanupHook
