"""Writes the checkpoints of this folder with PyTorch; CheckpointReadTests knows their values."""
import collections
import os

import torch

here = os.path.dirname(os.path.abspath(__file__))


def save(name, state, **options):
    torch.save(state, os.path.join(here, name), **options)


model = torch.nn.Sequential(collections.OrderedDict(fc1=torch.nn.Linear(3, 4), bn=torch.nn.BatchNorm1d(4)))
for index, tensor in enumerate(model.state_dict().values()):
    tensor.copy_(torch.arange(tensor.numel()).reshape(tensor.shape) + 100 * index)

types = [torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.int64, torch.int32, torch.int16, torch.int8, torch.uint8, torch.bool]
base = torch.arange(24.0).reshape(4, 6)

save("model.pt", model.state_dict())
save("model-protocol4.pt", model.state_dict(), pickle_protocol=4)
save("types.pt", {str(type).removeprefix("torch."): torch.tensor([0, 1, 100], dtype=type) for type in types})
save("views.pt", {"base": base, "transposed": base.t(), "row": base[2], "strided": base[1::2, ::3], "expanded": base[:1, :1].expand(2, 3),
                  "parameter": torch.nn.Parameter(base[3, 3:]), "number": torch.tensor(7.0), "empty": torch.zeros(0, 5)})
save("training.pt", {"epoch": 3, "model": model.state_dict()})
save("whole-model.pt", model)
save("legacy.pt", model.state_dict(), _use_new_zipfile_serialization=False)
torch.jit.script(model).save(os.path.join(here, "script.pt"))
