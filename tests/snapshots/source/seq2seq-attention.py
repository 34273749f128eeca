"""Networks drawn in Layerloom, one class each. Needs only torch; shapes at line ends are without the batch."""

import torch
from torch import nn


class AdditiveAttention(nn.Module):
    """Bahdanau's attention: a small network scores how well each place of the memory answers a
    query.
    """

    def __init__(self, features, memory_features, hidden):
        super().__init__()
        self.query = nn.Linear(features, hidden, bias=False)
        self.key = nn.Linear(memory_features, hidden)
        self.score = nn.Linear(hidden, 1, bias=False)

    def forward(self, x, memory, length=None):
        scores = self.score(
            torch.tanh(self.query(x)[:, :, None, :] + self.key(memory)[:, None, :, :])
        ).squeeze(-1)
        if length is not None:  # places beyond the memory's own length get no weight
            beyond = torch.arange(memory.shape[1], device=x.device) >= length[:, None]
            scores = scores.masked_fill(beyond[:, None, :], float("-inf"))
        return torch.softmax(scores, dim=-1) @ memory


class Seq2SeqAttention(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding1 = nn.Embedding(4000, 128)
        self.embedding2 = nn.Embedding(4000, 128)
        self.encoder = nn.GRU(128, 128, batch_first=True)
        self.decoder = nn.GRU(128, 128, batch_first=True)
        self.attention = AdditiveAttention(128, 128, 128)
        self.dense1 = nn.Linear(256, 128)
        self.tanh = nn.Tanh()
        self.dense2 = nn.Linear(128, 4000)

    def forward(self, source, target):                    # 32; 32
        x = self.embedding1(source)                       # 32 × 128
        y = self.embedding2(target)                       # 32 × 128
        x, h = self.encoder(x)                            # 32 × 128
        z = h.transpose(0, 1)
        y, _ = self.decoder(y, z.transpose(0, 1).contiguous())  # 32 × 128
        x = self.attention(y, x)                          # 32 × 128
        x = torch.cat((y, x), dim=2)                      # 32 × 256
        x = self.tanh(self.dense1(x))                     # 32 × 128
        x = self.dense2(x)                                # 32 × 4000
        return x


NETWORKS = {"network": Seq2SeqAttention}
